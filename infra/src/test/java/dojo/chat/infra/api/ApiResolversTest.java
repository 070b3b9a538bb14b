package dojo.chat.infra.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dojo.chat.infra.ChatTemplates;
import dojo.chat.infra.stage.StageName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;

class ApiResolversTest {

    @Test
    void aUnitResolverRunsItsFileOnItsDataSource() {
        ChatTemplates.of(StageName.DEV).hasResource("AWS::AppSync::Resolver", Map.of(
                "Properties", Map.of(
                        "TypeName", "Query",
                        "FieldName", "getMessage",
                        "Kind", "UNIT",
                        "DataSourceName", "Table",
                        "Runtime", Map.of("Name", "APPSYNC_JS", "RuntimeVersion", "1.0.0"),
                        "CodeS3Location", Match.anyValue()),
                "DependsOn", List.of("ApiSchema510EECD7", "TableCD117FA1")));
    }

    @Test
    void aPipelineRunsItsStepsInOrder() {
        List<String> names = new ArrayList<>();
        resource("ResolversMutationcreateMessage").at("/Properties/PipelineConfig/Functions").forEach(function ->
                names.add(json().get(function.at("/Fn::GetAtt/0").asText()).at("/Properties/Name").asText()));

        assertThat(names).startsWith("createMessage_load_Table").contains("createMessage_put_Table");
    }

    @Test
    void aStepThatPipelinesShareIsMadeOnce() {
        List<String> names = new ArrayList<>();
        json().forEach(resource -> {
            if (resource.get("Type").asText().equals("AWS::AppSync::FunctionConfiguration")) {
                names.add(resource.at("/Properties/Name").asText());
            }
        });

        assertThat(names).contains("moderation_record_Table").doesNotHaveDuplicates();
    }

    @Test
    void theTableIsReachedByItemAndIndexOnly() {
        ChatTemplates.of(StageName.DEV).hasResourceProperties("AWS::AppSync::DataSource", Map.of(
                "Name", "Table",
                "Type", "AMAZON_DYNAMODB",
                "DynamoDBConfig", Map.of("TableName", Match.anyValue(), "AwsRegion", Map.of("Ref", "AWS::Region"))));
        assertThat(resource("TableRoleDefaultPolicy").toString()).doesNotContain("Scan", "dynamodb:*", "/index/*");
    }

    private static JsonNode json() {
        return ChatTemplates.json(StageName.DEV).get("Resources");
    }

    private static JsonNode resource(String idPrefix) {
        return json().properties().stream()
                .filter(entry -> entry.getKey().startsWith(idPrefix))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}
