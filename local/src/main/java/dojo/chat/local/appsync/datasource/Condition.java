package dojo.chat.local.appsync.datasource;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The condition of a write. When it fails and the item is already as the write wants it, AppSync takes the write for
 * done. Source: AWS AppSync Developer Guide, "Condition expressions", "Handling a condition check failure".
 *
 * @param equalsIgnore the attributes that do not count in this comparison
 */
record Condition(Expression expression, Collection<?> equalsIgnore) {

    static Condition of(Map<String, Object> request) throws DataSourceException {
        Expression expression = Expression.of(request, "condition");
        if (expression.text() == null) {
            return new Condition(expression, List.of());
        }
        Map<String, Object> members = Requests.map(request, "condition");
        if (members.get("conditionalCheckFailedHandler") != null) {
            requireReject(Requests.map(members, "conditionalCheckFailedHandler"));
        }
        return new Condition(
                expression,
                members.get("equalsIgnore") == null ? List.of() : Requests.list(members, "equalsIgnore"));
    }

    private static void requireReject(Map<String, Object> handler) throws DataSourceException {
        if (!"Reject".equals(handler.get("strategy"))) {
            throw Requests.bad("A conditionalCheckFailedHandler can have the strategy Reject here, not "
                    + handler.get("strategy"));
        }
    }

    /** Whether the item is as the write wants it, but for the attributes that do not count. */
    boolean seesNoDifference(Map<String, AttributeValue> wanted, Map<String, AttributeValue> current) {
        return counting(wanted).equals(counting(current));
    }

    private Map<String, Object> counting(Map<String, AttributeValue> item) {
        Map<String, Object> counting = new HashMap<>(AttributeValues.plain(item));
        equalsIgnore.forEach(counting::remove);
        return counting;
    }
}
