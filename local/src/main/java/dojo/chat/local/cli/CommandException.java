package dojo.chat.local.cli;

/** A command can't do what it was asked for; the message is one sentence for the person who asked. */
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandException(String message) {
        super(message);
    }
}
