package dojo.chat.local.appsync.javascript;

/** A resolver's file can't be used; the message names the file, the line and what is wrong. */
public final class CodeException extends Exception {
    private static final long serialVersionUID = 1L;

    public CodeException(String message) {
        super(message);
    }
}
