package dojo.chat.local.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Evaluates a template's intrinsic functions to this machine's values.
 *
 * <p>Source: AWS CloudFormation User Guide, "Intrinsic function reference".
 */
public final class Evaluator {
    /** What {@code AWS::NoValue} gives: the property is left out. */
    static final JsonNode NO_VALUE = MissingNode.getInstance();

    private final Template template;
    private final Conditions conditions;
    private final References references;
    private final Map<String, IntrinsicFunction> functions;

    /**
     * @throws TemplateException a resource refers to something that is not there, or needs itself by way of others
     */
    public Evaluator(CloudAssembly assembly, ResourceValues values) {
        this.template = assembly.template();
        this.conditions = new Conditions(template.conditions());
        this.references = new References(template, new PseudoParameters(assembly), values);
        this.functions = Map.ofEntries(
                Map.entry("Ref", references::ref),
                Map.entry("Fn::GetAtt", references::attribute),
                Map.entry("Fn::FindInMap", new FindInMap(template.mappings())),
                Map.entry("Fn::ImportValue", ImportValue::refuse),
                Map.entry("Fn::Join", TextFunctions::join),
                Map.entry("Fn::Split", TextFunctions::split),
                Map.entry("Fn::Select", TextFunctions::select),
                Map.entry("Fn::Base64", TextFunctions::base64),
                Map.entry("Fn::Sub", new SubText(references)),
                Map.entry("Fn::If", conditions::choose),
                Map.entry("Fn::Equals", conditions::equal),
                Map.entry("Fn::And", conditions::and),
                Map.entry("Fn::Or", conditions::or),
                Map.entry("Fn::Not", conditions::not),
                Map.entry("Condition", conditions::named));
        DependencyCheck.check(template);
    }

    /** Whether the resource is there: it has no condition, or a true one. */
    public boolean exists(TemplateResource resource) {
        return resource.condition() == null || conditions.holds(resource.condition(), this);
    }

    /** The resources of a type that are there, with their properties evaluated. */
    public List<Resource> resources(String type) {
        return resources(type, properties -> true);
    }

    /**
     * Those of a type that are wanted.
     *
     * @param wanted looks at the properties as the template writes them
     */
    public List<Resource> resources(String type, Predicate<JsonNode> wanted) {
        return template.resources().stream()
                .filter(resource -> resource.type().equals(type) && exists(resource) && wanted.test(resource.properties()))
                .map(resource -> new Resource(resource.id(), type, properties(resource)))
                .toList();
    }

    /** The resource's evaluated properties. */
    public Properties properties(TemplateResource resource) {
        try {
            return new Properties(resource.id(), evaluate(resource.properties()));
        } catch (TemplateException e) {
            throw new TemplateException(resource.id() + ": " + e.getMessage(), e);
        }
    }

    /** What {@code Ref} of a resource gives. */
    public JsonNode ref(String resource) {
        return references.ref(resource, this);
    }

    /** An attribute of a resource, as {@code Fn::GetAtt} gives it. */
    public JsonNode attribute(String resource, String name) {
        return references.attribute(new References.Attribute(resource, name), this);
    }

    /** The value of a part of the template, with no intrinsic function left in it; missing for no value. */
    public JsonNode evaluate(JsonNode node) {
        if (node.isArray()) {
            return array(node);
        }
        if (!node.isObject()) {
            return node;
        }
        if (node.size() == 1) {
            Map.Entry<String, JsonNode> only = node.properties().iterator().next();
            if (isFunction(only)) {
                return call(only);
            }
        }
        return object(node);
    }

    private static boolean isFunction(Map.Entry<String, JsonNode> entry) {
        String name = entry.getKey();
        return name.equals("Ref") || name.startsWith("Fn::")
                || name.equals("Condition") && entry.getValue().isTextual();
    }

    private JsonNode call(Map.Entry<String, JsonNode> call) {
        IntrinsicFunction function = functions.get(call.getKey());
        if (function == null) {
            throw new TemplateException("The intrinsic function %s is not supported.".formatted(call.getKey()));
        }
        return function.apply(call.getValue(), this);
    }

    private JsonNode array(JsonNode node) {
        ArrayNode result = JsonNodeFactory.instance.arrayNode();
        for (JsonNode element : node) {
            JsonNode value = evaluate(element);
            if (!value.isMissingNode()) {
                result.add(value);
            }
        }
        return result;
    }

    private JsonNode object(JsonNode node) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(entry -> {
            JsonNode value = evaluate(entry.getValue());
            if (!value.isMissingNode()) {
                result.set(entry.getKey(), value);
            }
        });
        return result;
    }
}
