package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.FilterGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Decides which events a subscription gets: by an enhanced filter, else by the arguments that the client gave. Filters
 * of equal conditions are equal.
 *
 * <p>Source: AWS AppSync Developer Guide, "Defining enhanced subscriptions filters" and "Using subscription arguments".
 */
final class EventFilter {
    private final List<FilterGroup> source;
    private final int hash;
    private final List<List<FilterCondition>> groups;

    private EventFilter(List<FilterGroup> source) {
        this.source = source;
        this.hash = source.hashCode();
        this.groups = source.stream()
                .map(group -> group.filters().stream().map(FilterCondition::of).toList())
                .toList();
    }

    /**
     * An enhanced filter. Without a group nothing matches it; a group without conditions matches everything.
     *
     * @throws IllegalArgumentException an operator that AppSync does not have, or a value that it does not take
     */
    static EventFilter of(List<FilterGroup> groups) {
        return new EventFilter(List.copyOf(groups));
    }

    /** Lets through what has equal fields. An argument that was given as null wants null. */
    static EventFilter ofArguments(Map<String, Object> arguments) {
        List<FilterGroup.Filter> filters = new ArrayList<>();
        arguments.forEach((name, value) -> filters.add(new FilterGroup.Filter(name, "eq", value)));
        return new EventFilter(List.of(new FilterGroup(filters)));
    }

    boolean matches(Object event) {
        for (List<FilterCondition> group : groups) {
            if (group.stream().allMatch(condition -> condition.matches(event))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventFilter filter && hash == filter.hash && source.equals(filter.source);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
