package dojo.chat.functions.log;

import dojo.chat.functions.json.Json;
import java.io.PrintStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** A log of one-line JSON objects, which CloudWatch Logs Insights takes apart by itself. */
public final class StructuredLog {
    private final PrintStream out;
    private final Clock clock;

    public StructuredLog(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /** The log of a running function: its standard output. */
    public static StructuredLog toStandardOutput() {
        return new StructuredLog(System.out, Clock.systemUTC());
    }

    /** Logs something that went as it should. */
    public void info(String message, Map<String, ?> fields) {
        write("INFO", message, fields);
    }

    /** Logs something that a sender or a caller did wrong. */
    public void warn(String message, Map<String, ?> fields) {
        write("WARN", message, fields);
    }

    /** Logs something that an operator has to look at. */
    public void error(String message, Map<String, ?> fields) {
        write("ERROR", message, fields);
    }

    private void write(String level, String message, Map<String, ?> fields) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("timestamp", clock.instant().toString());
        line.put("level", level);
        line.put("message", message);
        line.putAll(fields);
        out.println(Json.write(line));
    }
}
