package dojo.chat.local.appsync.javascript;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what a script's console is told to the log, with the script's name. */
final class ScriptConsole {
    private static final Logger LOG = LoggerFactory.getLogger(ScriptConsole.class);

    private String fileName = "";

    /** Says whose lines the next ones are. */
    void serve(String file) {
        fileName = file;
    }

    /** @return null, which is what the script gets */
    Object write(String level, String line) {
        switch (level) {
            case "error" -> LOG.error("{}: {}", fileName, line);
            case "warn" -> LOG.warn("{}: {}", fileName, line);
            case "debug" -> LOG.debug("{}: {}", fileName, line);
            default -> LOG.info("{}: {}", fileName, line);
        }
        return null;
    }
}
