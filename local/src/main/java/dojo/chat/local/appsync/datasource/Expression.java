package dojo.chat.local.appsync.datasource;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An expression of a request: {@code {"expression", "expressionNames", "expressionValues"}}.
 *
 * @param text null when the request has no such expression
 */
record Expression(String text, Map<String, String> names, Map<String, AttributeValue> values) {
    private static final Pattern PLACEHOLDER = Pattern.compile("([#:])(\\w+)");

    static Expression of(Map<String, Object> request, String name) throws DataSourceException {
        Object found = request.get(name);
        if (found == null) {
            return new Expression(null, Map.of(), Map.of());
        }
        Map<String, Object> expression = Requests.map(found);
        String text = Requests.text(expression, "expression");
        if (text == null || text.isBlank()) {
            throw Requests.bad("The request's " + name + " needs an expression");
        }
        Map<String, String> names = new LinkedHashMap<>();
        if (expression.get("expressionNames") != null) {
            Requests.map(expression, "expressionNames").forEach((key, value) -> names.put(key, String.valueOf(value)));
        }
        Object values = expression.get("expressionValues");
        return new Expression(text, names, values == null ? Map.of() : AttributeValues.typedMap(values));
    }

    /**
     * This expression, with placeholders of its own when another one of the same request uses some of them too.
     *
     * @param prefix what sets its placeholders apart
     */
    Expression apartFrom(Expression other, String prefix) {
        boolean apart = Collections.disjoint(names.keySet(), other.names.keySet())
                && Collections.disjoint(values.keySet(), other.values.keySet());
        if (apart) {
            return this;
        }
        return new Expression(
                PLACEHOLDER.matcher(text).replaceAll("$1" + prefix + "$2"),
                prefixed(names, prefix),
                prefixed(values, prefix));
    }

    private static <T> Map<String, T> prefixed(Map<String, T> placeholders, String prefix) {
        Map<String, T> prefixed = new LinkedHashMap<>();
        placeholders.forEach((placeholder, value) ->
                prefixed.put(PLACEHOLDER.matcher(placeholder).replaceAll("$1" + prefix + "$2"), value));
        return prefixed;
    }

    /** The names of all expressions of a request, null when there are none. */
    static Map<String, String> names(Expression... expressions) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Expression expression : expressions) {
            all.putAll(expression.names());
        }
        return all.isEmpty() ? null : all;
    }

    /** The values of all expressions of a request, null when there are none. */
    static Map<String, AttributeValue> values(Expression... expressions) {
        Map<String, AttributeValue> all = new LinkedHashMap<>();
        for (Expression expression : expressions) {
            all.putAll(expression.values());
        }
        return all.isEmpty() ? null : all;
    }
}
