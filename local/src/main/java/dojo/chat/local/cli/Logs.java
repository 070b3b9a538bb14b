package dojo.chat.local.cli;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The runtime's log on the terminal: what the functions print and what goes wrong, a line each.
 *
 * <p>The loggers {@code lambda.…}, {@code events} and {@code sns} are what a developer wants to see; the libraries'
 * stay at warnings unless more is asked for.
 */
final class Logs {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final Logger ROOT = Logger.getLogger("");
    /** Held, so that their levels are not forgotten with them. */
    private static final Logger[] FUNCTIONS = {
        Logger.getLogger("lambda"), Logger.getLogger("events"), Logger.getLogger("sns"), Logger.getLogger("dojo.chat")
    };

    private Logs() {}

    /**
     * Sets the log up.
     *
     * @param verbose whether to show what our own parts do, embedded metrics among it
     */
    static void configure(boolean verbose) {
        for (Handler handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
        }
        Handler console = new ConsoleHandler();
        console.setFormatter(new Line());
        console.setLevel(Level.ALL);
        ROOT.addHandler(console);
        ROOT.setLevel(Level.WARNING);
        for (Logger logger : FUNCTIONS) {
            logger.setLevel(verbose ? Level.FINE : Level.INFO);
        }
    }

    /** {@code 12:00:00.000 lambda.Moderator  Message deleted}. */
    private static final class Line extends Formatter {
        @Override
        public String format(LogRecord entry) {
            String time = TIME.format(LocalTime.ofInstant(entry.getInstant(), ZoneId.systemDefault()));
            String level = entry.getLevel().intValue() > Level.INFO.intValue() ? entry.getLevel() + " " : "";
            Throwable thrown = entry.getThrown();
            String cause = thrown == null ? "" : " (" + thrown + ")";
            return "%s %s%s  %s%s%n".formatted(time, level, source(entry), formatMessage(entry), cause);
        }

        private static String source(LogRecord entry) {
            String name = entry.getLoggerName();
            return name == null ? "" : name.substring(name.lastIndexOf('.') + 1);
        }
    }
}
