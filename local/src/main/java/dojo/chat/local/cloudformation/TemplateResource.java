package dojo.chat.local.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A resource as the template writes it.
 *
 * @param id the logical id
 * @param type {@code AWS::DynamoDB::Table} for instance
 * @param properties its properties with their intrinsic functions; missing when it has none
 * @param dependsOn the logical ids that it names in {@code DependsOn}
 * @param condition the name of its condition, null when it has none
 */
public record TemplateResource(
        String id, String type, JsonNode properties, List<String> dependsOn, String condition) {}
