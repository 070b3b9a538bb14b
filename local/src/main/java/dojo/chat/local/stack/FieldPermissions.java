package dojo.chat.local.stack;

import dojo.chat.local.cloudformation.Properties;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whether policy statements allow {@code appsync:GraphQL} on a field, given as {@code Type.field}: at least one allows
 * it and none denies it.
 *
 * <p>Source: AWS AppSync Developer Guide, "AWS_IAM authorization"; AWS IAM User Guide, "Policy evaluation logic".
 *
 * @param apiArn the API's ARN
 */
record FieldPermissions(String apiArn, List<Statement> statements) implements Predicate<String> {
    private static final String ACTION = "appsync:GraphQL";

    /** A statement of a policy. */
    record Statement(boolean allows, List<String> actions, List<String> resources) {
        static Statement of(Properties statement) {
            return new Statement(
                    statement.text("Effect").equals("Allow"), statement.texts("Action"), statement.texts("Resource"));
        }

        private boolean covers(String arn) {
            return actions.stream().anyMatch(action -> matches(action, ACTION))
                    && resources.stream().anyMatch(resource -> matches(resource, arn));
        }

        private static boolean matches(String pattern, String text) {
            String regex = "\\Q" + pattern.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E";
            return Pattern.matches(regex, text);
        }
    }

    @Override
    public boolean test(String field) {
        String arn = apiArn + "/types/" + field.replace(".", "/fields/");
        List<Statement> covering = statements.stream().filter(statement -> statement.covers(arn)).toList();
        return !covering.isEmpty() && covering.stream().allMatch(Statement::allows);
    }
}
