package dojo.chat.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dojo.chat.infra.stage.StageName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What would lose data, or clients, if CloudFormation replaced it, keeps its logical id. */
class StatefulResourcesTest {

    private static final Map<String, String> STATEFUL = Map.of(
            "MessagesF4740DAE", "AWS::DynamoDB::Table",
            "PlayerTokenSecret61A3FE49", "AWS::SecretsManager::Secret",
            "ApiF70053CD", "AWS::AppSync::GraphQLApi",
            "ApiGuestKeyF678D50D", "AWS::AppSync::ApiKey",
            "PageBucket8A4EC83F", "AWS::S3::Bucket",
            "PageDistributionFBB4E0B8", "AWS::CloudFront::Distribution");

    private static final List<String> KEPT =
            List.of("AWS::DynamoDB::Table", "AWS::SecretsManager::Secret", "AWS::S3::Bucket", "AWS::Logs::LogGroup");

    @ParameterizedTest
    @EnumSource
    void theirLogicalIdsStay(StageName stage) {
        JsonNode resources = ChatTemplates.json(stage).get("Resources");

        assertThat(STATEFUL).allSatisfy((id, type) ->
                assertThat(resources.path(id).path("Type").asText()).as(id).isEqualTo(type));
    }

    @Test
    void prodKeepsThemWhenTheStackGoes() {
        assertThat(ChatTemplates.json(StageName.PROD).get("Resources"))
                .filteredOn(resource -> KEPT.contains(resource.get("Type").asText()))
                .hasSizeGreaterThanOrEqualTo(KEPT.size())
                .allSatisfy(resource -> {
                    assertThat(resource.get("DeletionPolicy").asText()).isEqualTo("Retain");
                    assertThat(resource.get("UpdateReplacePolicy").asText()).isEqualTo("Retain");
                });
    }

    @Test
    void devLeavesNothingBehind() {
        assertThat(ChatTemplates.json(StageName.DEV).get("Resources"))
                .allSatisfy(resource -> assertThat(resource.path("DeletionPolicy").asText("Delete")).isEqualTo("Delete"));
    }
}
