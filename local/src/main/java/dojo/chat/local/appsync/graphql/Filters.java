package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.FilterGroup;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Decides whether an event is for a subscription. Groups are joined by OR, a group's filters by AND. A field that the
 * event does not have matches {@code eq null} alone, so that what a mutation did not select is never taken for allowed.
 *
 * <p>Source: AWS AppSync Developer Guide, "Defining enhanced subscriptions filters" and "Subscription arguments".
 */
final class Filters {
    private Filters() {}

    /** Argument filtering: each argument that was given must equal the event's field of its name. */
    static boolean argumentsMatch(Map<String, Object> arguments, Map<?, ?> event) {
        return arguments.entrySet().stream()
                .allMatch(argument -> equal(event.get(argument.getKey()), argument.getValue()));
    }

    static boolean matches(List<FilterGroup> groups, Map<?, ?> event) {
        return groups.isEmpty()
                || groups.stream().anyMatch(group ->
                        group.filters().stream().allMatch(filter -> matches(filter, event)));
    }

    private static boolean matches(FilterGroup.Filter filter, Map<?, ?> event) {
        Object actual = field(event, filter.fieldName());
        Object wanted = filter.value();
        if (actual == null) {
            return filter.operator().equals("eq") && wanted == null;
        }
        return switch (filter.operator()) {
            case "eq" -> equal(actual, wanted);
            case "ne" -> !equal(actual, wanted);
            case "le" -> compare(actual, wanted, -1, 0);
            case "lt" -> compare(actual, wanted, -1, -1);
            case "ge" -> compare(actual, wanted, 0, 1);
            case "gt" -> compare(actual, wanted, 1, 1);
            case "contains" -> contains(actual, wanted);
            case "notContains" -> !contains(actual, wanted);
            case "beginsWith" -> actual instanceof String text && wanted instanceof String begin && text.startsWith(begin);
            case "in" -> list(wanted).stream().anyMatch(each -> equal(actual, each));
            case "notIn" -> list(wanted).stream().noneMatch(each -> equal(actual, each));
            case "between" -> list(wanted).size() == 2
                    && compare(actual, list(wanted).get(0), 0, 1)
                    && compare(actual, list(wanted).get(1), -1, 0);
            case "containsAny" -> list(wanted).stream().anyMatch(each -> contains(actual, each));
            default -> false;
        };
    }

    private static Object field(Map<?, ?> event, String path) {
        Object value = event;
        for (String part : path.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(part) : null;
        }
        return value;
    }

    private static boolean contains(Object actual, Object wanted) {
        if (actual instanceof List<?> values) {
            return values.stream().anyMatch(each -> equal(each, wanted));
        }
        return actual instanceof String text && wanted instanceof String part && text.contains(part);
    }

    private static boolean equal(Object one, Object other) {
        return one instanceof Number && other instanceof Number
                ? number(one).compareTo(number(other)) == 0
                : Objects.equals(one, other);
    }

    private static boolean compare(Object actual, Object wanted, int least, int most) {
        int order;
        if (actual instanceof Number && wanted instanceof Number) {
            order = number(actual).compareTo(number(wanted));
        } else if (actual instanceof String one && wanted instanceof String other) {
            order = Integer.signum(one.compareTo(other));
        } else {
            return false;
        }
        return order >= least && order <= most;
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> values ? values : List.of();
    }
}
