package dojo.chat.local.appsync.javascript;

import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.FilterGroup;
import dojo.chat.local.appsync.Invalidation;
import dojo.chat.local.appsync.resolver.ResolverCode.EarlyReturn;
import dojo.chat.local.appsync.resolver.ResolverCode.Outcome;
import java.util.List;
import java.util.Map;

/** Reads what the runtime module tells of a call. */
final class Outcomes {
    private Outcomes() {}

    @SuppressWarnings("unchecked")
    static Outcome outcome(Map<String, Object> told) {
        return new Outcome(
                told.get("value"),
                (Map<String, Object>) told.get("stash"),
                list(told.get("appendedErrors")).stream().map(Outcomes::error).toList(),
                told.get("earlyReturn") == null ? null : EarlyReturn.valueOf((String) told.get("earlyReturn")),
                groups(told.get("subscriptionFilter")),
                groups(told.get("invalidationFilter")),
                list(told.get("invalidations")).stream().map(Outcomes::invalidation).toList());
    }

    static FieldError error(Map<?, ?> error) {
        return new FieldError(
                (String) error.get("message"),
                (String) error.get("errorType"),
                error.get("data"),
                error.get("errorInfo"));
    }

    private static List<FilterGroup> groups(Object groups) {
        return groups == null ? null : list(groups).stream().map(Outcomes::group).toList();
    }

    private static FilterGroup group(Map<?, ?> group) {
        return new FilterGroup(list(group.get("filters")).stream()
                .map(filter -> new FilterGroup.Filter(
                        (String) filter.get("fieldName"), (String) filter.get("operator"), filter.get("value")))
                .toList());
    }

    @SuppressWarnings("unchecked")
    private static Invalidation invalidation(Map<?, ?> invalidation) {
        Object payload = invalidation.get("payload");
        return new Invalidation(
                (String) invalidation.get("subscriptionField"),
                payload == null ? Map.of() : (Map<String, Object>) payload);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }
}
