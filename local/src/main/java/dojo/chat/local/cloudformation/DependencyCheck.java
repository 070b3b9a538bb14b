package dojo.chat.local.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Checks that all that a template's resources refer to is there, and that they don't need each other in a circle. */
final class DependencyCheck {
    private final Template template;
    private final Set<String> done = new HashSet<>();
    private final Set<String> underWay = new LinkedHashSet<>();

    private DependencyCheck(Template template) {
        this.template = template;
    }

    /**
     * @throws TemplateException a resource refers to something that is not there, or needs itself by way of others
     */
    static void check(Template template) {
        DependencyCheck check = new DependencyCheck(template);
        template.resources().forEach(check::visit);
    }

    private void visit(TemplateResource resource) {
        if (done.contains(resource.id())) {
            return;
        }
        if (!underWay.add(resource.id())) {
            throw circle(resource.id());
        }
        for (String needed : needs(resource)) {
            visit(resource, needed);
        }
        underWay.remove(resource.id());
        done.add(resource.id());
    }

    private void visit(TemplateResource resource, String needed) {
        TemplateResource other = template.resource(needed);
        if (other != null) {
            visit(other);
        } else if (!PseudoParameters.isOne(needed) && template.parameter(needed).isMissingNode()) {
            throw new TemplateException(
                    "%s refers to %s, which the template does not have.".formatted(resource.id(), needed));
        }
    }

    private TemplateException circle(String id) {
        List<String> path = new ArrayList<>(underWay);
        path = path.subList(path.indexOf(id), path.size());
        return new TemplateException("The template's resources need each other in a circle: %s → %s."
                .formatted(String.join(" → ", path), id));
    }

    private static Set<String> needs(TemplateResource resource) {
        Set<String> names = new LinkedHashSet<>(resource.dependsOn());
        collect(resource.properties(), names);
        return names;
    }

    private static void collect(JsonNode node, Set<String> names) {
        if (node.size() == 1 && node.path("Ref").isTextual()) {
            names.add(node.get("Ref").asText());
        } else if (node.size() == 1 && node.has("Fn::GetAtt")) {
            names.add(References.attribute(node.get("Fn::GetAtt")).resource());
        } else if (node.size() == 1 && node.has("Fn::Sub")) {
            names.addAll(SubText.names(node.get("Fn::Sub")));
        }
        node.forEach(child -> collect(child, names));
    }
}
