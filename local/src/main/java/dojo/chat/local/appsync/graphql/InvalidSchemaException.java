package dojo.chat.local.appsync.graphql;

/** The API's schema can't be served: it does not parse, names what is not there, or lacks a field with a resolver. */
public final class InvalidSchemaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidSchemaException(String message) {
        super(message);
    }
}
