package dojo.chat.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dojo.chat.infra.stage.StageName;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Roles may do what they must and no more. */
class LeastPrivilegeTest {

    /** X-Ray has no resources to name (Service Authorization Reference, "Actions for AWS X-Ray"). */
    private static final List<String> WITHOUT_RESOURCES = List.of("xray:PutTelemetryRecords", "xray:PutTraceSegments");

    private static final String CDKS_OWN = "CustomCDKBucketDeployment";

    @Test
    void noActionOfOurOwnIsAWildcard() {
        assertThat(statements()).isNotEmpty().allSatisfy(statement ->
                assertThat(texts(statement.get("Action"))).noneMatch(action -> action.contains("*")));
    }

    @Test
    void noResourceOfOurOwnIsAWildcardThatItNeedNotBe() {
        assertThat(statements())
                .filteredOn(statement -> !WITHOUT_RESOURCES.containsAll(texts(statement.get("Action"))))
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(statement.get("Resource").toString()).doesNotContain("*"));
    }

    @Test
    void noRoleOfOurOwnTakesAManagedPolicy() {
        assertThat(resources("AWS::IAM::Role")).isNotEmpty().allSatisfy(role ->
                assertThat(role.at("/Properties/ManagedPolicyArns").isMissingNode()).isTrue());
    }

    private static List<JsonNode> statements() {
        List<JsonNode> statements = new ArrayList<>();
        resources("AWS::IAM::Policy").forEach(policy ->
                policy.at("/Properties/PolicyDocument/Statement").forEach(statements::add));
        return statements;
    }

    private static List<JsonNode> resources(String type) {
        List<JsonNode> found = new ArrayList<>();
        ChatTemplates.json(StageName.PROD).get("Resources").properties().stream()
                .filter(entry -> !entry.getKey().startsWith(CDKS_OWN))
                .filter(entry -> entry.getValue().get("Type").asText().equals(type))
                .forEach(entry -> found.add(entry.getValue()));
        return found;
    }

    private static List<String> texts(JsonNode oneOrMany) {
        List<String> texts = new ArrayList<>();
        if (oneOrMany.isTextual()) {
            texts.add(oneOrMany.asText());
        }
        oneOrMany.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
