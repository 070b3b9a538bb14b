package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.FieldError;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.language.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Responses in AppSync's form. */
final class Responses {
    private Responses() {}

    static Map<String, Object> of(ExecutionResult result) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("data", result.getData());
        if (!result.getErrors().isEmpty()) {
            response.put("errors", result.getErrors().stream().map(Responses::error).toList());
        }
        return response;
    }

    /** An error as a {@code FieldError}, for the real-time protocol. */
    static FieldError fieldError(GraphQLError error) {
        return error instanceof ResolverGraphQlError resolver
                ? resolver.error()
                : new FieldError(message(error), type(error), null, null);
    }

    private static Map<String, Object> error(GraphQLError error) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("path", error.getPath());
        if (error instanceof ResolverGraphQlError resolver) {
            form.put("data", resolver.error().data());
            form.put("errorType", resolver.error().errorType());
            form.put("errorInfo", resolver.error().errorInfo());
        } else if (type(error) != null) {
            form.put("errorType", type(error));
        }
        form.put("locations", locations(error));
        form.put("message", message(error));
        return form;
    }

    private static String type(GraphQLError error) {
        if (error.getErrorType() == ErrorType.InvalidSyntax) {
            return "MalformedHttpRequestException";
        }
        return error.getErrorType() == ErrorType.ValidationError ? "ValidationError" : null;
    }

    private static String message(GraphQLError error) {
        if (error instanceof NonNullableFieldWasNullError) {
            return nonNull(error);
        }
        return error.getMessage();
    }

    /** graphql-java names the place with its own words; clients of AppSync know these. */
    private static String nonNull(GraphQLError error) {
        StringBuilder path = new StringBuilder();
        error.getPath().forEach(part -> path.append('/').append(part));
        return "Cannot return null for non-nullable type within parent (" + path + ")";
    }

    private static List<Map<String, Object>> locations(GraphQLError error) {
        List<Map<String, Object>> locations = new ArrayList<>();
        if (error.getLocations() != null) {
            for (SourceLocation location : error.getLocations()) {
                Map<String, Object> form = new LinkedHashMap<>();
                form.put("line", location.getLine());
                form.put("column", location.getColumn());
                form.put("sourceName", null);
                locations.add(form);
            }
        }
        return locations;
    }
}
