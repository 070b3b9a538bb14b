package dojo.chat.local.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** The comparisons of an event filter's {@code numeric} rule. Numbers of DynamoDB are texts in its records. */
final class NumericRange {
    private NumericRange() {}

    /**
     * Whether all comparisons hold.
     *
     * @param comparisons operators and numbers by turns, {@code [">", 0, "<=", 5]}
     */
    static boolean holds(JsonNode comparisons, JsonNode actual) {
        BigDecimal number = number(actual);
        for (int i = 0; number != null && i + 1 < comparisons.size(); i += 2) {
            if (!holds(comparisons.get(i).asText(), number.compareTo(comparisons.get(i + 1).decimalValue()))) {
                return false;
            }
        }
        return number != null;
    }

    private static boolean holds(String operator, int order) {
        return switch (operator) {
            case "=" -> order == 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> false;
        };
    }

    static boolean equal(JsonNode wanted, JsonNode actual) {
        return actual.isNumber() && wanted.decimalValue().compareTo(actual.decimalValue()) == 0;
    }

    private static BigDecimal number(JsonNode value) {
        try {
            return value.isValueNode() ? new BigDecimal(value.asText()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
