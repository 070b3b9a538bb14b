package dojo.chat.infra.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaRulesTest {

    private CheckedProject project;

    @BeforeEach
    void startFromASoundProject(@TempDir Path root) {
        project = new CheckedProject(root);
    }

    @Test
    void aSoundSchemaHasNoSlips() {
        assertThat(project.slips()).isEmpty();
    }

    @Test
    void aSchemaThatDoesNotParseIsToldWithItsLine() {
        project.replace("sentAt: AWSDateTime", "sentAt AWSDateTime");

        assertThat(project.slips()).singleElement().asString().startsWith("schema.graphql:17: This is no GraphQL: ");
    }

    @Test
    void anUnknownTypeIsToldWithTheNearestName() {
        project.replace("sentAt: AWSDateTime", "sentAt: AWSDateTme");

        assertThat(project.slips())
                .containsExactly("schema.graphql:17: There is no type AWSDateTme. Did you mean AWSDateTime?");
    }

    @Test
    void anUnknownDirectiveIsToldWithTheNearestName() {
        project.replace("@aws_api_key", "@aws_api_ky");

        assertThat(project.slips())
                .containsExactly("schema.graphql:15: There is no directive @aws_api_ky. Did you mean @aws_api_key?");
    }

    @Test
    void aDirectiveLikeNoOtherIsToldWithThoseOfAppSync() {
        project.replace("@aws_api_key", "@model");

        assertThat(project.slips()).singleElement().asString()
                .startsWith("schema.graphql:15: There is no directive @model. AppSync has aws_api_key, aws_iam, ");
    }

    @Test
    void aSubscriptionToAnUnknownMutationIsToldWithTheNearestName() {
        project.replace("[\"send\"]", "[\"sent\"]");

        assertThat(project.slips()).containsExactly("schema.graphql:12: onSend subscribes to sent but there is no such "
                + "mutation. Did you mean send?");
    }

    @Test
    void aSubscriptionOfAnotherTypeThanItsMutationsIsTold() {
        project.replace("onSend: Message", "onSend: ID");

        assertThat(project.slips()).containsExactly("schema.graphql:12: onSend answers ID but its mutation send answers "
                + "Message. Give both the same type.");
    }

    @Test
    void aNameThatGraphQlReservesIsTold() {
        project.replace("  id: ID!", "  id: ID!\n  __secret: ID");

        assertThat(project.slips()).anyMatch(slip -> slip.startsWith("schema.graphql:17: __secret is a reserved name"));
    }

    @Test
    void aTypeNamedLikeAppSyncsOwnIsTold() {
        project.schema(CheckedProject.SCHEMA + "scalar AWSDateTime\n");

        assertThat(project.slips()).containsExactly("schema.graphql:19: AWSDateTime is a reserved name: types that begin "
                + "with AWS are AppSync's own. Choose another.");
    }

    @Test
    void aCustomScalarIsTold() {
        project.schema(CheckedProject.SCHEMA + "scalar Colour\n");

        assertThat(project.slips()).singleElement().asString()
                .startsWith("schema.graphql:19: AppSync has no custom scalars such as Colour. Use String or one of ");
    }

    @Test
    void anExtensionIsTold() {
        project.schema(CheckedProject.SCHEMA + "extend type Message {\n  body: String\n}\n");

        assertThat(project.slips()).containsExactly("schema.graphql:19: AppSync takes no extensions such as extend of "
                + "Message. Move its fields into Message.");
    }

    @Test
    void whatGraphQlItselfRefusesIsTold() {
        project.schema(CheckedProject.SCHEMA + "type Message {\n  body: String\n}\n");

        assertThat(project.slips()).singleElement().asString()
                .isEqualTo("schema.graphql:15: 'Message' type tried to redefine existing 'Message' type");
    }

    @Test
    void anInputUsedAsAnAnswerIsTold() {
        project.schema(CheckedProject.SCHEMA.replace("sentAt: AWSDateTime", "sentAt: When")
                + "input When {\n  at: AWSDateTime\n}\n");

        assertThat(project.slips()).singleElement().asString()
                .startsWith("schema.graphql:17: ").contains("'When'", "is not an output type");
    }
}
