package dojo.chat.local.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** {@code Fn::Join}, {@code Fn::Split}, {@code Fn::Select} and {@code Fn::Base64}. */
final class TextFunctions {
    private TextFunctions() {}

    static JsonNode join(JsonNode argument, Evaluator evaluator) {
        JsonNode parts = list("Fn::Join", argument.path(1), evaluator);
        return new TextNode(StreamSupport.stream(parts.spliterator(), false)
                .map(part -> text("Fn::Join", part))
                .collect(Collectors.joining(argument.path(0).asText())));
    }

    static JsonNode split(JsonNode argument, Evaluator evaluator) {
        String delimiter = argument.path(0).asText();
        if (delimiter.isEmpty()) {
            throw new TemplateException("Fn::Split needs a delimiter, but has %s.".formatted(argument));
        }
        String text = text("Fn::Split", evaluator.evaluate(argument.path(1)));
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        Pattern.compile(delimiter, Pattern.LITERAL).splitAsStream(text).forEach(parts::add);
        return parts;
    }

    static JsonNode select(JsonNode argument, Evaluator evaluator) {
        int index = evaluator.evaluate(argument.path(0)).asInt(-1);
        JsonNode list = list("Fn::Select", argument.path(1), evaluator);
        if (!list.has(index)) {
            throw new TemplateException("Fn::Select has no element %s in %s.".formatted(argument.path(0), list));
        }
        return list.get(index);
    }

    static JsonNode base64(JsonNode argument, Evaluator evaluator) {
        byte[] bytes = text("Fn::Base64", evaluator.evaluate(argument)).getBytes(StandardCharsets.UTF_8);
        return new TextNode(Base64.getEncoder().encodeToString(bytes));
    }

    private static JsonNode list(String function, JsonNode argument, Evaluator evaluator) {
        JsonNode list = evaluator.evaluate(argument);
        if (!list.isArray()) {
            throw new TemplateException("%s needs a list, but has %s.".formatted(function, argument));
        }
        return list;
    }

    static String text(String function, JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            throw new TemplateException("%s needs a text, but has %s.".formatted(function, value));
        }
        return value.asText();
    }
}
