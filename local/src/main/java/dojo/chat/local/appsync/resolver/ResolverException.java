package dojo.chat.local.appsync.resolver;

import dojo.chat.local.appsync.FieldError;

/** A resolver's code gave up, by {@code util.error}, {@code util.unauthorized} or a mistake in it. */
public final class ResolverException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient FieldError error;

    public ResolverException(FieldError error) {
        super(error.message());
        this.error = error;
    }

    /** The error as the client is to see it. */
    public FieldError error() {
        return error;
    }
}
