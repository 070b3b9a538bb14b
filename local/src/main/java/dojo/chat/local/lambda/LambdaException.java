package dojo.chat.local.lambda;

/** A Lambda invocation failed: {@code errorType} is the class of what the function threw, or Lambda's own error. */
public final class LambdaException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String errorType;

    public LambdaException(String errorType, String message) {
        super(message);
        this.errorType = errorType;
    }

    public String errorType() {
        return errorType;
    }
}
