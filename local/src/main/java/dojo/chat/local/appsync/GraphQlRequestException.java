package dojo.chat.local.appsync;

import java.util.List;

/**
 * A GraphQL request that AppSync answers with an HTTP status other than 200: it could not be parsed, or names no
 * operation of its document. The response's body is {@code {"errors":[{"message":…,"errorType":…}]}}.
 */
public final class GraphQlRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<FieldError> errors;

    public GraphQlRequestException(int status, FieldError error) {
        super(error.message());
        this.status = status;
        this.errors = List.of(error);
    }

    /** The HTTP status, 400 for instance. */
    public int status() {
        return status;
    }

    /** The errors to answer with. */
    public List<FieldError> errors() {
        return errors;
    }
}
