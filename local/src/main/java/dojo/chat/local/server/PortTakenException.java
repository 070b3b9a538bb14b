package dojo.chat.local.server;

import java.util.Locale;

/** The port can't be listened on; the message is one sentence for the person who chose it. */
public final class PortTakenException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean taken;

    private PortTakenException(String message, boolean taken, Throwable cause) {
        super(message, cause);
        this.taken = taken;
    }

    static PortTakenException of(int port, Throwable cause) {
        String reason = String.valueOf(cause.getMessage());
        boolean taken = reason.toLowerCase(Locale.ROOT).contains("in use");
        String why = taken ? "another program listens on it" : reason;
        return new PortTakenException(
                "Port " + port + " cannot be used: " + why + "; choose another with --port.", taken, cause);
    }

    static PortTakenException notAPort(int port) {
        return new PortTakenException(
                "Port " + port + " cannot be used: a port is a number from 0 to 65535; choose another with --port.",
                false,
                null);
    }

    /** Whether another program listens there, rather than that this one may not. */
    boolean isTaken() {
        return taken;
    }
}
