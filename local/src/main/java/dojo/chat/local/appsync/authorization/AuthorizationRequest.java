package dojo.chat.local.appsync.authorization;

import dojo.chat.local.appsync.GraphQlRequest;
import java.util.Map;

/**
 * What is to be authorized.
 *
 * @param method the HTTP method that a signature covers
 * @param path the path that a signature covers: {@code /graphql}, or {@code /graphql/connect} for a real-time connection
 * @param headers by lower-case name
 * @param body the body that a signature covers
 * @param operation the GraphQL request; null for a real-time connection
 */
public record AuthorizationRequest(
        String method, String path, Map<String, String> headers, String body, GraphQlRequest operation) {}
