package dojo.chat.local.appsync;

import java.util.Map;
import java.util.function.Predicate;

/**
 * Who makes a request, as the API's authorization found it.
 *
 * @param mode how the caller was authorized
 * @param identity what {@code ctx.identity} holds: null for an API key; {@code resolverContext} and the like for a
 *     Lambda authorizer; {@code userArn}, {@code accountId} and the like for IAM
 * @param mayResolve whether the caller may have a field, given as {@code Type.field}: what a Lambda authorizer's
 *     {@code deniedFields} and an IAM role's policy decide
 */
public record Caller(AuthorizationMode mode, Map<String, Object> identity, Predicate<String> mayResolve) {}
