package dojo.chat.local.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;

/** What resources answer to {@code Ref} and {@code Fn::GetAtt} on this machine. */
public interface ResourceValues {
    /**
     * What {@code Ref} gives.
     *
     * @param evaluator evaluates the resource's own properties
     */
    JsonNode ref(TemplateResource resource, Evaluator evaluator);

    /**
     * What {@code Fn::GetAtt} gives.
     *
     * @param attribute the attribute's name
     * @throws TemplateException the type has no such attribute
     */
    JsonNode attribute(TemplateResource resource, String attribute, Evaluator evaluator);
}
