package dojo.chat.local.lambda;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Brings what a function prints into the runtime's log, under the function's name. Metrics in CloudWatch's embedded
 * metric format are written at debug level.
 */
final class LambdaLog {
    private static final String EMBEDDED_METRIC = "\"_aws\"";

    private LambdaLog() {}

    static void follow(String function, InputStream output) {
        Thread follower = new Thread(() -> copy(System.getLogger("lambda." + function), output), "log of " + function);
        follower.setDaemon(true);
        follower.start();
    }

    private static void copy(System.Logger log, InputStream output) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> log.log(level(line), line));
        } catch (IOException e) {
            log.log(System.Logger.Level.DEBUG, "The function's output ended.", e);
        }
    }

    private static System.Logger.Level level(String line) {
        return line.contains(EMBEDDED_METRIC) ? System.Logger.Level.DEBUG : System.Logger.Level.INFO;
    }
}
