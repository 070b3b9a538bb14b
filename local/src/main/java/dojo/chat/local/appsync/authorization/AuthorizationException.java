package dojo.chat.local.appsync.authorization;

/** A request is not authorized; the message is the one that AppSync answers. */
public final class AuthorizationException extends Exception {
    private static final long serialVersionUID = 1L;

    private static final String REFUSED = "You are not authorized to make this call.";
    private static final String MISSING = "Valid authorization header not provided.";

    private AuthorizationException(String message) {
        super(message);
    }

    static AuthorizationException refused() {
        return new AuthorizationException(REFUSED);
    }

    static AuthorizationException missing() {
        return new AuthorizationException(MISSING);
    }
}
