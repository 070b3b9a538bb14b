package dojo.chat.local.iam;

import java.util.function.Predicate;

/**
 * The credentials of an IAM role on this machine.
 *
 * @param mayResolve whether the role's policies allow {@code appsync:GraphQL} on a field, given as {@code Type.field}
 */
public record Credentials(
        String accessKeyId,
        String secretAccessKey,
        String sessionToken,
        String accountId,
        String roleArn,
        Predicate<String> mayResolve) {}
