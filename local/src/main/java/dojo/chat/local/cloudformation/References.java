package dojo.chat.local.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code Ref} and {@code Fn::GetAtt}. */
final class References {
    private final Template template;
    private final PseudoParameters pseudoParameters;
    private final ResourceValues values;

    References(Template template, PseudoParameters pseudoParameters, ResourceValues values) {
        this.template = template;
        this.pseudoParameters = pseudoParameters;
        this.values = values;
    }

    /** An attribute of a resource, as {@code Fn::GetAtt} names it. */
    record Attribute(String resource, String name) {}

    JsonNode ref(JsonNode argument, Evaluator evaluator) {
        return ref(argument.asText(), evaluator);
    }

    JsonNode ref(String name, Evaluator evaluator) {
        JsonNode pseudo = pseudoParameters.value(name);
        if (pseudo != null) {
            return pseudo;
        }
        JsonNode parameter = template.parameter(name);
        return parameter.isMissingNode() ? values.ref(resource(name, "Ref"), evaluator) : parameter;
    }

    JsonNode attribute(JsonNode argument, Evaluator evaluator) {
        return attribute(attribute(argument), evaluator);
    }

    JsonNode attribute(Attribute attribute, Evaluator evaluator) {
        return values.attribute(resource(attribute.resource(), "Fn::GetAtt"), attribute.name(), evaluator);
    }

    private TemplateResource resource(String id, String function) {
        TemplateResource resource = template.resource(id);
        if (resource == null) {
            throw new TemplateException("%s names %s, which the template does not have.".formatted(function, id));
        }
        return resource;
    }

    /** Reads {@code ["Id", "Attribute"]} or {@code "Id.Attribute"}. */
    static Attribute attribute(JsonNode argument) {
        if (argument.isArray() && argument.size() == 2) {
            return new Attribute(argument.get(0).asText(), argument.get(1).asText());
        }
        if (argument.isTextual() && argument.asText().indexOf('.') > 0) {
            return attribute(argument.asText());
        }
        throw new TemplateException("Fn::GetAtt needs a logical id and an attribute, but has %s.".formatted(argument));
    }

    static Attribute attribute(String dotted) {
        int dot = dotted.indexOf('.');
        return new Attribute(dotted.substring(0, dot), dotted.substring(dot + 1));
    }
}
