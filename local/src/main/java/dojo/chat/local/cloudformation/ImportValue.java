package dojo.chat.local.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code Fn::ImportValue}: there is no other stack on this machine to import from. */
final class ImportValue {
    private ImportValue() {}

    static JsonNode refuse(JsonNode argument, Evaluator evaluator) {
        throw new TemplateException("Fn::ImportValue of %s can't be resolved: only one stack runs here."
                .formatted(evaluator.evaluate(argument).asText()));
    }
}
