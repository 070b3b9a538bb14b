package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.FieldError;
import graphql.GraphQLError;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The errors of a response, in the words and the shape that AppSync gives them. */
final class ResponseErrors {
    private static final Pattern NULLED =
            Pattern.compile("The non-nullable type is '([^']*)' within parent type '([^']*)'");
    private static final Pattern VALIDATION = Pattern.compile("(?is)validation error \\([^)]*\\) ?: (.*)");
    private static final Pattern BAD_VARIABLE = Pattern.compile("(?s)(Variable '[^']*' has an invalid value) ?: (.*)");
    private static final Pattern NULL_VARIABLE =
            Pattern.compile("(?:Variable|Field) ('[^']*' has coerced Null value for NonNull type '[^']*')");

    private ResponseErrors() {}

    static List<Map<String, Object>> of(List<? extends GraphQLError> errors) {
        List<Map<String, Object>> listed = new ArrayList<>();
        for (GraphQLError error : errors) {
            listed.add(error instanceof FieldFailure failure ? resolver(failure) : other(error));
        }
        return listed;
    }

    /** What AppSync says of an error. */
    static String message(GraphQLError error) {
        if (error instanceof ValidationError invalid) {
            return validation(invalid);
        }
        if (error instanceof NonNullableFieldWasNullError nulled) {
            return nulled(nulled);
        }
        return variable(error.getMessage());
    }

    private static Map<String, Object> resolver(FieldFailure failure) {
        FieldError error = failure.error();
        Map<String, Object> listed = new LinkedHashMap<>();
        listed.put("path", failure.getPath());
        listed.put("data", error.data());
        listed.put("errorType", error.errorType());
        listed.put("errorInfo", error.errorInfo());
        listed.put("locations", locations(failure));
        listed.put("message", error.message());
        return listed;
    }

    private static Map<String, Object> other(GraphQLError error) {
        Map<String, Object> listed = new LinkedHashMap<>();
        listed.put("path", error.getPath());
        listed.put("locations", locations(error));
        listed.put("message", message(error));
        return listed;
    }

    private static List<Map<String, Object>> locations(GraphQLError error) {
        List<SourceLocation> places = error.getLocations();
        if (places == null || places.isEmpty()) {
            return null;
        }
        List<Map<String, Object>> locations = new ArrayList<>();
        for (SourceLocation place : places) {
            Map<String, Object> location = new LinkedHashMap<>();
            location.put("line", place.getLine());
            location.put("column", place.getColumn());
            location.put("sourceName", null);
            locations.add(location);
        }
        return locations;
    }

    private static String variable(String message) {
        Matcher bad = BAD_VARIABLE.matcher(message);
        if (!bad.matches()) {
            return message;
        }
        Matcher missing = NULL_VARIABLE.matcher(bad.group(2));
        return missing.matches() ? "Variable " + missing.group(1) : bad.group(1) + ". " + bad.group(2);
    }

    private static String validation(ValidationError error) {
        Matcher matcher = VALIDATION.matcher(error.getMessage());
        String what = matcher.matches() ? matcher.group(1) : error.getMessage();
        String message = "Validation error of type " + error.getValidationErrorType() + ": " + what;
        return error.getQueryPath() == null ? message : message + " @ '" + String.join("/", error.getQueryPath()) + "'";
    }

    private static String nulled(NonNullableFieldWasNullError error) {
        Matcher types = NULLED.matcher(error.getMessage());
        if (!types.find()) {
            return error.getMessage();
        }
        return "Cannot return null for non-nullable type: '" + types.group(1) + "' within parent '" + types.group(2)
                + "' (" + ResultPath.fromList(error.getPath()) + ")";
    }
}
