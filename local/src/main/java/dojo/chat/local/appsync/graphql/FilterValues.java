package dojo.chat.local.appsync.graphql;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntPredicate;

/** Comparisons of JSON-like values: numbers by their value, strings by their characters. */
final class FilterValues {
    private FilterValues() {}

    static boolean same(Object one, Object other) {
        if (one instanceof Number && other instanceof Number) {
            return decimal(one).compareTo(decimal(other)) == 0;
        }
        return one == null ? other == null : one.equals(other);
    }

    /** Whether the order of two numbers, or of two strings, is as wanted; values of other kinds have none. */
    static boolean ordered(Object one, Object other, IntPredicate wanted) {
        if (one instanceof Number && other instanceof Number) {
            return wanted.test(decimal(one).compareTo(decimal(other)));
        }
        return one instanceof String text && other instanceof String limit && wanted.test(text.compareTo(limit));
    }

    /** Whether a string has a part, or a list an element. */
    static boolean contains(Object whole, Object part) {
        if (whole instanceof List<?> list) {
            return listed(part, list);
        }
        return whole instanceof String text && part instanceof String sought && text.contains(sought);
    }

    static boolean beginsWith(Object whole, Object start) {
        return whole instanceof String text && start instanceof String sought && text.startsWith(sought);
    }

    static boolean listed(Object value, List<?> list) {
        return list.stream().anyMatch(item -> same(value, item));
    }

    static boolean between(Object value, List<?> bounds) {
        return ordered(value, bounds.get(0), order -> order >= 0) && ordered(value, bounds.get(1), order -> order <= 0);
    }

    /** Whether a list, or a single value, has one of the elements. */
    static boolean containsAny(Object whole, List<?> elements) {
        return whole instanceof List<?> list
                ? list.stream().anyMatch(item -> listed(item, elements))
                : listed(whole, elements);
    }

    private static BigDecimal decimal(Object number) {
        return new BigDecimal(number.toString());
    }
}
