package dojo.chat.functions.authorizer;

/** A player token was refused; the message says why and never holds any part of the token. */
final class RefusedTokenException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedTokenException(String reason) {
        super(reason);
    }
}
