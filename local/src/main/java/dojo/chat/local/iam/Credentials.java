package dojo.chat.local.iam;

import java.util.function.Predicate;

/**
 * The credentials of a session of an IAM role on this machine.
 *
 * @param roleArn {@code arn:aws:iam::<account>:role/<path><name>}
 * @param sessionName the session's name: of a function's role, the function's name
 * @param mayResolve whether the role's policies allow {@code appsync:GraphQL} on a field, given as {@code Type.field}
 */
public record Credentials(
        String accessKeyId,
        String secretAccessKey,
        String sessionToken,
        String accountId,
        String roleArn,
        String sessionName,
        Predicate<String> mayResolve) {

    /** {@code arn:aws:sts::<account>:assumed-role/<name>/<session>}. */
    public String sessionArn() {
        String role = roleArn.substring(roleArn.lastIndexOf('/') + 1);
        return "arn:aws:sts::" + accountId + ":assumed-role/" + role + "/" + sessionName;
    }
}
