package dojo.chat.local.appsync;

import java.util.Map;

/** A GraphQL request as it came in: variables are JSON-like, operationName may be null. */
public record GraphQlRequest(String query, String operationName, Map<String, Object> variables) {}
