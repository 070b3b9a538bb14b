package dojo.chat.local.appsync.datasource;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An expression of a request: {@code {"expression", "expressionNames", "expressionValues"}}.
 *
 * @param text null when the request has no such expression
 */
record Expression(String text, Map<String, String> names, Map<String, AttributeValue> values) {

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

    /** This expression's names under a prefix of their own, so that two expressions can go in one request. */
    Expression prefixed(String prefix) {
        String changed = text;
        Map<String, String> newNames = new LinkedHashMap<>();
        Map<String, AttributeValue> newValues = new LinkedHashMap<>();
        if (text != null) {
            changed = text.replaceAll("#([A-Za-z0-9_]+)", "#" + prefix + "$1")
                    .replaceAll(":([A-Za-z0-9_]+)", ":" + prefix + "$1");
            names.forEach((key, value) -> newNames.put("#" + prefix + key.substring(1), value));
            values.forEach((key, value) -> newValues.put(":" + prefix + key.substring(1), value));
        }
        return new Expression(changed, newNames, newValues);
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
