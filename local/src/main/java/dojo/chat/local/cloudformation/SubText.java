package dojo.chat.local.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Fn::Sub}: a text with {@code ${…}} in it, and optionally values of its own. */
final class SubText implements IntrinsicFunction {
    private static final Pattern PLACE = Pattern.compile("\\$\\{(!?)([^}]+)}");

    private final References references;

    SubText(References references) {
        this.references = references;
    }

    @Override
    public JsonNode apply(JsonNode argument, Evaluator evaluator) {
        JsonNode own = own(argument);
        return new TextNode(PLACE.matcher(text(argument))
                .replaceAll(place -> Matcher.quoteReplacement(
                        place.group(1).isEmpty()
                                ? TextFunctions.text("Fn::Sub", value(place.group(2).trim(), own, evaluator))
                                : "${" + place.group(2) + "}")));
    }

    private JsonNode value(String name, JsonNode own, Evaluator evaluator) {
        if (own.has(name)) {
            return evaluator.evaluate(own.get(name));
        }
        return name.contains(".")
                ? references.attribute(References.attribute(name), evaluator)
                : references.ref(name, evaluator);
    }

    /** The names that the text takes from elsewhere, without their attributes. */
    static Set<String> names(JsonNode argument) {
        Set<String> names = new LinkedHashSet<>();
        PLACE.matcher(text(argument)).results()
                .filter(place -> place.group(1).isEmpty())
                .map(place -> place.group(2).trim())
                .filter(name -> !own(argument).has(name))
                .forEach(name -> names.add(name.contains(".") ? References.attribute(name).resource() : name));
        return names;
    }

    private static String text(JsonNode argument) {
        return TextFunctions.text("Fn::Sub", argument.isArray() ? argument.path(0) : argument);
    }

    private static JsonNode own(JsonNode argument) {
        return argument.path(1);
    }
}
