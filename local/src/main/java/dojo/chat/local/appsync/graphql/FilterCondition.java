package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.FilterGroup;
import java.util.List;
import java.util.Map;

/**
 * One comparison of a filter, with its field's path taken apart.
 *
 * <p>A field that the event does not hold, because the mutation did not select it, is unknown: only {@code eq} null
 * matches it. So a filter that keeps private rooms out never lets an event of an unknown room in. A field that the
 * event holds as null matches {@code eq}, {@code in}, {@code ne} and {@code notIn} as any other value does.
 */
record FilterCondition(List<String> path, FilterOperator operator, Object value) {

    /** @throws IllegalArgumentException an operator that AppSync does not have, or a value that it does not take */
    static FilterCondition of(FilterGroup.Filter filter) {
        FilterOperator operator = FilterOperator.named(filter.operator());
        operator.check(filter.fieldName(), filter.value());
        return new FilterCondition(List.of(filter.fieldName().split("\\.")), operator, filter.value());
    }

    boolean matches(Object event) {
        Object at = event;
        for (String name : path) {
            if (!(at instanceof Map<?, ?> fields) || !fields.containsKey(name)) {
                return operator == FilterOperator.EQ && value == null;
            }
            at = fields.get(name);
        }
        return operator.matches(at, value);
    }
}
