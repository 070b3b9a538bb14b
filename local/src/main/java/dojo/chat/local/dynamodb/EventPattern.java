package dojo.chat.local.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Event filter patterns. Source: AWS Lambda Developer Guide, "Filter rule syntax". */
final class EventPattern {
    private EventPattern() {}

    /** Whether one of the patterns matches; none at all matches everything. */
    static boolean matchesAny(List<JsonNode> patterns, JsonNode event) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> matches(pattern, event));
    }

    static boolean matches(JsonNode pattern, JsonNode event) {
        for (Iterator<Map.Entry<String, JsonNode>> members = pattern.fields(); members.hasNext(); ) {
            Map.Entry<String, JsonNode> member = members.next();
            JsonNode actual = event.path(member.getKey());
            boolean match = member.getValue().isArray()
                    ? matchesRule(member.getValue(), actual)
                    : matches(member.getValue(), actual);
            if (!match) {
                return false;
            }
        }
        return true;
    }

    private static boolean matchesRule(JsonNode alternatives, JsonNode actual) {
        for (JsonNode alternative : alternatives) {
            if (matchesOne(alternative, actual)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matchesOne(JsonNode rule, JsonNode actual) {
        if (!rule.isObject()) {
            return rule.equals(actual) || rule.isNull() && actual.isNull();
        }
        Map.Entry<String, JsonNode> operator = rule.fields().next();
        JsonNode operand = operator.getValue();
        return switch (operator.getKey()) {
            case "exists" -> operand.asBoolean() != actual.isMissingNode();
            case "prefix" -> actual.isTextual() && actual.asText().startsWith(operand.asText());
            case "suffix" -> actual.isTextual() && actual.asText().endsWith(operand.asText());
            case "equals-ignore-case" -> actual.isTextual() && actual.asText().equalsIgnoreCase(operand.asText());
            case "anything-but" -> !actual.isMissingNode() && !isOneOf(operand, actual);
            case "numeric" -> actual.isValueNode() && isInRange(operand, actual);
            default -> throw new IllegalArgumentException("Event filters have no operator " + operator.getKey());
        };
    }

    private static boolean isOneOf(JsonNode values, JsonNode actual) {
        if (values.isObject()) {
            return matchesOne(values, actual);
        }
        return values.isArray() ? matchesRule(values, actual) : values.equals(actual);
    }

    private static boolean isInRange(JsonNode comparisons, JsonNode actual) {
        BigDecimal number;
        try {
            number = new BigDecimal(actual.asText());
        } catch (NumberFormatException e) {
            return false;
        }
        for (int i = 0; i + 1 < comparisons.size(); i += 2) {
            int order = number.compareTo(comparisons.get(i + 1).decimalValue());
            boolean holds = switch (comparisons.get(i).asText()) {
                case "=" -> order == 0;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                default -> false;
            };
            if (!holds) {
                return false;
            }
        }
        return true;
    }
}
