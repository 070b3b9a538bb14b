package dojo.chat.local.cloudformation;

/** The cloud assembly or its template can't be used. The message is one sentence that says what is wrong. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TemplateException(String message) {
        super(message);
    }

    public TemplateException(String message, Throwable cause) {
        super(message, cause);
    }
}
