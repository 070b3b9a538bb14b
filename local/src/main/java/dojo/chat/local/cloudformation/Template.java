package dojo.chat.local.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A CloudFormation template as it is written, with its intrinsic functions. */
public final class Template {
    private final JsonNode json;
    private final Map<String, TemplateResource> resources;

    private Template(JsonNode json, Map<String, TemplateResource> resources) {
        this.json = json;
        this.resources = resources;
    }

    /**
     * Reads a template.
     *
     * @param file the name to use in messages
     * @throws TemplateException it has no resources, or one without a type
     */
    public static Template parse(JsonNode json, String file) {
        JsonNode section = json.path("Resources");
        if (section.isEmpty()) {
            throw new TemplateException("%s has no resources: synthesize the stack again.".formatted(file));
        }
        Map<String, TemplateResource> resources = new LinkedHashMap<>();
        section.properties().forEach(entry -> resources.put(entry.getKey(), resource(file, entry)));
        return new Template(json, resources);
    }

    private static TemplateResource resource(String file, Map.Entry<String, JsonNode> entry) {
        JsonNode body = entry.getValue();
        if (!body.path("Type").isTextual()) {
            throw new TemplateException("%s: the resource %s has no Type.".formatted(file, entry.getKey()));
        }
        return new TemplateResource(
                entry.getKey(),
                body.path("Type").asText(),
                body.path("Properties"),
                dependsOn(body.path("DependsOn")),
                body.path("Condition").asText(null));
    }

    private static List<String> dependsOn(JsonNode value) {
        List<String> ids = new ArrayList<>();
        if (value.isTextual()) {
            ids.add(value.asText());
        }
        value.elements().forEachRemaining(element -> ids.add(element.asText()));
        return ids;
    }

    /** All resources, in the template's order, those with a false condition too. */
    public Collection<TemplateResource> resources() {
        return resources.values();
    }

    /** The resource of this logical id, null when there is none. */
    TemplateResource resource(String id) {
        return resources.get(id);
    }

    /** The default value of a parameter; missing when the template has no such parameter. */
    JsonNode parameter(String name) {
        JsonNode parameter = json.path("Parameters").path(name);
        if (parameter.isMissingNode()) {
            return MissingNode.getInstance();
        }
        if (!parameter.has("Default")) {
            throw new TemplateException("The parameter %s has no default value.".formatted(name));
        }
        return parameter.get("Default");
    }

    JsonNode mappings() {
        return json.path("Mappings");
    }

    JsonNode conditions() {
        return json.path("Conditions");
    }
}
