package dojo.chat.infra.check;

import static dojo.chat.infra.resolver.Resolvers.step;
import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.infra.resolver.PipelineStep;
import dojo.chat.infra.resolver.ResolverSource;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiringRulesTest {

    private static final ResolverSource NONE = () -> "None";

    private CheckedProject project;

    @BeforeEach
    void startFromASoundProject(@TempDir Path root) {
        project = new CheckedProject(root);
    }

    @Test
    void aResolverOnAMissingFieldIsToldAtTheNearestOne() {
        project.resolvers(resolvers -> resolvers.field("Query.mesages").lambda(NONE));

        assertThat(project.slips()).singleElement().asString()
                .startsWith("schema.graphql:2: Query.mesages has a resolver but the schema has no such field. "
                        + "Did you mean Query.messages? See WiringRulesTest.java:");
    }

    @Test
    void aResolverOnAFieldLikeNoOtherIsToldAtItsType() {
        project.resolvers(resolvers -> resolvers.field("Mutation.obliterate").lambda(NONE));

        assertThat(project.slips()).singleElement().asString()
                .startsWith("schema.graphql:6: Mutation.obliterate has a resolver but the schema has no such field. "
                        + "Define it. See WiringRulesTest.java:");
    }

    @Test
    void aResolverOnAMissingTypeIsTold() {
        project.resolvers(resolvers -> resolvers.field("Mesage.id").lambda(NONE));

        assertThat(project.slips()).singleElement().asString()
                .startsWith("schema.graphql:1: Mesage.id has a resolver but the schema has no type Mesage. "
                        + "Did you mean Message?");
    }

    @Test
    void aFieldWithoutAResolverIsTold() {
        project.replace("send(body: String): Message", "send(body: String): Message\n  \"Erases.\"\n  erase: Message");

        assertThat(project.slips()).containsExactly("schema.graphql:10: Mutation.erase has no resolver. Add one in "
                + "ChatResolvers.java, or remove the field.");
    }

    @Test
    void twoResolversOnOneFieldAreToldWithBothPlaces() {
        project.resolvers(resolvers -> resolvers.field("Query.messages").lambda(NONE));

        assertThat(project.slips()).singleElement().asString().matches(
                "WiringRulesTest.java:\\d+: Query.messages has a resolver already, at CheckedProject.java:\\d+. "
                        + "Remove one of the two.");
    }

    @Test
    void aPipelineOfMoreThanTenStepsIsTold() {
        project.file("step.js", CheckedProject.CODE)
                .replace("messages: [Message]", "messages: [Message]\n  long: ID")
                .resolvers(resolvers -> resolvers.field("Query.long").pipeline("step.js", steps(11)));

        assertThat(project.slips()).singleElement().asString()
                .contains("Query.long has 11 steps; AppSync takes 1 to 10. Join some of them.");
    }

    @Test
    void aPipelineOfTenStepsIsSound() {
        project.file("step.js", CheckedProject.CODE)
                .replace("messages: [Message]", "messages: [Message]\n  long: ID")
                .resolvers(resolvers -> resolvers.field("Query.long").pipeline("step.js", steps(10)));

        assertThat(project.slips()).isEmpty();
    }

    @Test
    void dataSourcesWithOneNameOnceStrippedAreTold() {
        project.replace("messages: [Message]", "messages: [Message]\n  more: ID")
                .resolvers(resolvers -> resolvers.field("Query.more").lambda(() -> "Ta_ble"));

        assertThat(project.slips()).singleElement().asString()
                .contains("The data sources Table and Ta_ble have the same name once all but letters and digits is gone. "
                        + "Rename one of them.");
    }

    @Test
    void aDataSourceNameThatAppSyncRefusesIsTold() {
        project.replace("messages: [Message]", "messages: [Message]\n  more: ID")
                .resolvers(resolvers -> resolvers.field("Query.more").lambda(() -> "Chat-Reports"));

        assertThat(project.slips()).singleElement().asString().contains("\"Chat-Reports\" has a name that AppSync refuses");
    }

    @Test
    void aMissingFileIsToldWithTheNearestName() {
        project.replace("messages: [Message]", "messages: [Message]\n  more: ID")
                .resolvers(resolvers -> resolvers.field("Query.more").js("Query.mesages.js").on(NONE));

        assertThat(project.slips()).singleElement().asString()
                .contains("Query.more runs Query.mesages.js but there is no sources/Query.mesages.js. "
                        + "Did you mean Query.messages.js?");
    }

    @Test
    void aFileThatIsNotBundledYetIsToldWithTheCommand() {
        project.unbundledFile("new.js");

        assertThat(project.slips())
                .contains("sources/new.js:1: The file is not bundled yet: run ./mvnw package -DskipTests.");
    }

    @Test
    void aFileThatNothingUsesIsTold() {
        project.file("left.js", CheckedProject.CODE);

        assertThat(project.slips()).containsExactly("sources/left.js:1: No resolver uses this file. Name it in "
                + "ChatResolvers.java, or delete it.");
    }

    @Test
    void aFileWithoutRequestIsTold() {
        project.file("Query.messages.js", "function response() {}\nexport {\n  response\n};\n");

        assertThat(project.slips()).containsExactly("sources/Query.messages.js:1: The file exports no function request. "
                + "Add: export function request(ctx) { … }");
    }

    @Test
    void aFileWithoutResponseIsTold() {
        project.file("Query.messages.js", "function ask() {}\nexport { ask as request };\n");

        assertThat(project.slips()).containsExactly("sources/Query.messages.js:1: The file exports no function response. "
                + "Add: export function response(ctx) { … }");
    }

    @Test
    void codeOver32KilobytesIsTold() {
        project.file("Query.messages.js", CheckedProject.CODE + "// " + "x".repeat(32_768) + "\n");

        assertThat(project.slips()).singleElement().asString()
                .startsWith("sources/Query.messages.js:1: The bundled code takes ")
                .contains("AppSync takes at most 32768");
    }

    @Test
    void allSlipsAreToldAtOnce() {
        project.replace("@aws_api_key", "@aws_api_ky")
                .replace("[\"send\"]", "[\"sent\"]")
                .file("left.js", CheckedProject.CODE)
                .resolvers(resolvers -> resolvers.field("Query.mesages").lambda(NONE));

        assertThat(project.slips()).hasSize(4);
    }

    private static PipelineStep[] steps(int count) {
        return Stream.generate(() -> step("step.js").on(NONE)).limit(count).toArray(PipelineStep[]::new);
    }
}
