package dojo.chat.local.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Event filter patterns. Source: AWS Lambda Developer Guide, "Filter rule syntax". */
final class EventPattern {
    private static final String OR = "$or";
    private static final Set<String> OPERATORS = Set.of(
            "exists", "prefix", "suffix", "equals-ignore-case", "anything-but", "numeric");

    private EventPattern() {}

    /** Whether one of the patterns matches; none at all matches everything. */
    static boolean matchesAny(List<JsonNode> patterns, JsonNode event) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> matches(pattern, event));
    }

    static boolean matches(JsonNode pattern, JsonNode event) {
        return pattern.properties().stream().allMatch(member -> member.getKey().equals(OR)
                ? any(member.getValue(), alternative -> matches(alternative, event))
                : matchesMember(member.getValue(), event.path(member.getKey())));
    }

    private static boolean matchesMember(JsonNode rules, JsonNode actual) {
        return rules.isArray() ? any(rules, rule -> matchesRule(rule, actual)) : matches(rules, actual);
    }

    /** An array matches when one of its elements does. */
    private static boolean matchesRule(JsonNode rule, JsonNode actual) {
        return actual.isArray() && !rule.path("exists").isBoolean()
                ? any(actual, element -> matchesValue(rule, element))
                : matchesValue(rule, actual);
    }

    private static boolean matchesValue(JsonNode rule, JsonNode actual) {
        if (!rule.isObject()) {
            return rule.isNumber() ? NumericRange.equal(rule, actual) : rule.equals(actual);
        }
        var operator = rule.properties().iterator().next();
        JsonNode operand = operator.getValue();
        return switch (operator.getKey()) {
            case "exists" -> operand.asBoolean() != actual.isMissingNode();
            case "prefix" -> actual.isTextual() && actual.asText().startsWith(operand.asText());
            case "suffix" -> actual.isTextual() && actual.asText().endsWith(operand.asText());
            case "equals-ignore-case" -> actual.isTextual() && actual.asText().equalsIgnoreCase(operand.asText());
            case "numeric" -> NumericRange.holds(operand, actual);
            default -> actual.isValueNode() && !isExcluded(operand, actual);
        };
    }

    /** The operand of anything-but is a value, a list of values, or a rule. */
    private static boolean isExcluded(JsonNode operand, JsonNode actual) {
        return operand.isArray()
                ? any(operand, value -> matchesValue(value, actual))
                : matchesValue(operand, actual);
    }

    private static boolean any(JsonNode array, Predicate<JsonNode> test) {
        return StreamSupport.stream(array.spliterator(), false).anyMatch(test);
    }

    /** @throws IllegalArgumentException the pattern is none that this class knows; the message says why */
    static void requireValid(JsonNode pattern) {
        if (!pattern.isObject()) {
            throw new IllegalArgumentException("An event filter's pattern must be an object, not " + pattern);
        }
        pattern.properties().forEach(member -> {
            if (!member.getValue().isArray()) {
                requireValid(member.getValue());
            } else if (member.getKey().equals(OR)) {
                member.getValue().forEach(EventPattern::requireValid);
            } else {
                member.getValue().forEach(EventPattern::requireValidRule);
            }
        });
    }

    private static void requireValidRule(JsonNode rule) {
        if (rule.isArray() || rule.isObject() && (rule.size() != 1 || !OPERATORS.contains(rule.fieldNames().next()))) {
            throw new IllegalArgumentException("An event filter has no rule such as " + rule);
        }
    }

}
