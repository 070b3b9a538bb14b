package dojo.chat.local.appsync;

/** The ways of authorization that the local runtime serves, with their names in CloudFormation and in APPSYNC_JS. */
public enum AuthorizationMode {
    API_KEY("aws_api_key", "API Key Authorization"),
    AWS_LAMBDA("aws_lambda", "Lambda Authorization"),
    AWS_IAM("aws_iam", "IAM Authorization");

    private final String directive;
    private final String authType;

    AuthorizationMode(String directive, String authType) {
        this.directive = directive;
        this.authType = authType;
    }

    /** The schema directive that allows this mode, without its {@code @}. */
    public String directive() {
        return directive;
    }

    /** What {@code util.authType()} answers. */
    public String authType() {
        return authType;
    }
}
