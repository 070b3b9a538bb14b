package dojo.chat.local.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code Fn::FindInMap}. */
record FindInMap(JsonNode mappings) implements IntrinsicFunction {
    @Override
    public JsonNode apply(JsonNode argument, Evaluator evaluator) {
        JsonNode keys = evaluator.evaluate(argument);
        JsonNode value = mappings;
        for (int i = 0; i < 3; i++) {
            value = value.path(keys.path(i).asText());
        }
        if (value.isMissingNode() && keys.path(3).has("DefaultValue")) {
            return keys.get(3).get("DefaultValue");
        }
        if (value.isMissingNode()) {
            throw new TemplateException("Fn::FindInMap finds nothing for %s.".formatted(keys));
        }
        return value;
    }
}
