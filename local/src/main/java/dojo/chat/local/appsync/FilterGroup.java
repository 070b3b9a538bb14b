package dojo.chat.local.appsync;

import java.util.List;

/**
 * A group of an enhanced subscription filter: all its filters must match; one matching group is enough.
 *
 * <p>Source: AWS AppSync Developer Guide, "Defining enhanced subscriptions filters".
 */
public record FilterGroup(List<Filter> filters) {
    /** One comparison: {@code operator} is {@code eq}, {@code notContains} and the like; {@code value} is JSON-like. */
    public record Filter(String fieldName, String operator, Object value) {}
}
