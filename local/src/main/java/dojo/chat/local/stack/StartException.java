package dojo.chat.local.stack;

/** A part of the stack can't start; the message is one sentence for the person who started it. */
public final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartException(Throwable cause) {
        super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    }
}
