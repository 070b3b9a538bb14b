package dojo.chat.local.aws;

/** An answer of an AWS service: HTTP status, content type and body. */
public record AwsAnswer(int status, String contentType, String body) {
    private static final String JSON = "application/x-amz-json-1.1";

    /** An answer of the JSON protocol. */
    public static AwsAnswer json(String body) {
        return new AwsAnswer(200, JSON, body);
    }

    /**
     * An error of the JSON protocol.
     *
     * @param type the error's name; neither text may hold characters that JSON escapes
     */
    public static AwsAnswer jsonError(String type, String message) {
        return new AwsAnswer(400, JSON, "{\"__type\":\"%s\",\"message\":\"%s\"}".formatted(type, message));
    }

    /** An answer of the query protocol. */
    public static AwsAnswer xml(int status, String body) {
        return new AwsAnswer(status, "text/xml", body);
    }
}
