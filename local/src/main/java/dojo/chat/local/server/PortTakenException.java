package dojo.chat.local.server;

/** The port can't be listened on; the message is one sentence for the person who chose it. */
public final class PortTakenException extends Exception {
    private static final long serialVersionUID = 1L;

    PortTakenException(int port, Throwable cause) {
        super("Port " + port + " cannot be used: another program listens on it; choose another with --port.", cause);
    }
}
