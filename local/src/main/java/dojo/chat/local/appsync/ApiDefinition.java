package dojo.chat.local.appsync;

import java.util.Map;
import java.util.Set;

/**
 * An AppSync API as the template describes it.
 *
 * @param schema the schema, in SDL with AppSync's scalars and directives
 * @param defaultMode the API's default way of authorization
 * @param additionalModes the further ways
 * @param resolvers the resolvers by {@code Type.field}
 * @param introspection whether introspection queries are answered
 * @param queryDepthLimit the deepest nesting of a query, 0 for no limit
 * @param resolverCountLimit the most resolvers that a request may run, 0 for AppSync's own limit
 */
public record ApiDefinition(
        String schema,
        AuthorizationMode defaultMode,
        Set<AuthorizationMode> additionalModes,
        Map<String, FieldResolver> resolvers,
        boolean introspection,
        int queryDepthLimit,
        int resolverCountLimit) {}
