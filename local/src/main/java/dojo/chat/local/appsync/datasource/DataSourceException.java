package dojo.chat.local.appsync.datasource;

/** A data source refused or failed: {@code ctx.error} gets the type and message, {@code ctx.result} the result. */
public final class DataSourceException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final transient Object result;

    /**
     * @param type AppSync's error type, {@code DynamoDB:ConditionalCheckFailedException} for instance
     * @param result the current item of a failed condition, or null
     */
    public DataSourceException(String type, String message, Object result) {
        super(message);
        this.type = type;
        this.result = result;
    }

    public String type() {
        return type;
    }

    public Object result() {
        return result;
    }
}
