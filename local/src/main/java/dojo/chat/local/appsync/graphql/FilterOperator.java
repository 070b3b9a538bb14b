package dojo.chat.local.appsync.graphql;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * The operators of enhanced filters; each is given the event's value and the filter's.
 *
 * <p>Source: AWS AppSync Developer Guide, "Extensions", filter operators and their limits.
 */
enum FilterOperator {
    EQ("eq", FilterValues::same),
    NE("ne", (field, value) -> !FilterValues.same(field, value)),
    LT("lt", (field, value) -> FilterValues.ordered(field, value, order -> order < 0)),
    LE("le", (field, value) -> FilterValues.ordered(field, value, order -> order <= 0)),
    GT("gt", (field, value) -> FilterValues.ordered(field, value, order -> order > 0)),
    GE("ge", (field, value) -> FilterValues.ordered(field, value, order -> order >= 0)),
    CONTAINS("contains", FilterValues::contains),
    NOT_CONTAINS("notContains", (field, value) -> field != null && !FilterValues.contains(field, value)),
    BEGINS_WITH("beginsWith", FilterValues::beginsWith),
    IN("in", (field, value) -> FilterValues.listed(field, (List<?>) value)),
    NOT_IN("notIn", (field, value) -> !FilterValues.listed(field, (List<?>) value)),
    BETWEEN("between", (field, value) -> FilterValues.between(field, (List<?>) value)),
    CONTAINS_ANY("containsAny", (field, value) -> FilterValues.containsAny(field, (List<?>) value));

    private static final int MOST_LISTED = 5;
    private static final int MOST_CONTAINED = 20;

    private final String written;
    private final BiPredicate<Object, Object> test;

    FilterOperator(String written, BiPredicate<Object, Object> test) {
        this.written = written;
        this.test = test;
    }

    /** @throws IllegalArgumentException AppSync has no such operator */
    static FilterOperator named(String written) {
        return Arrays.stream(values())
                .filter(operator -> operator.written.equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A subscription filter has the operator " + written + ", which AppSync does not know."));
    }

    /** @throws IllegalArgumentException the operator does not take such a value */
    void check(String field, Object value) {
        String wanted = switch (this) {
            case IN, NOT_IN -> sized(value, 1, MOST_LISTED) ? null : "a list of 1 to " + MOST_LISTED + " values";
            case CONTAINS_ANY -> sized(value, 1, MOST_CONTAINED)
                    ? null
                    : "a list of 1 to " + MOST_CONTAINED + " values";
            case BETWEEN -> sized(value, 2, 2) ? null : "a list of two values";
            default -> null;
        };
        if (wanted != null) {
            throw new IllegalArgumentException(
                    "A subscription filter's operator " + written + " on " + field + " needs " + wanted + ".");
        }
    }

    boolean matches(Object field, Object value) {
        return test.test(field, value);
    }

    private static boolean sized(Object value, int least, int most) {
        return value instanceof List<?> list && list.size() >= least && list.size() <= most;
    }
}
