package dojo.chat.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the app as {@code cdk.json} does, in a process of its own. */
class ChatAppTest {

    @TempDir
    private Path project;

    @Test
    void outsideAProjectItSaysSo() throws Exception {
        assertThat(errorsOfARun("local")).singleElement().asString().startsWith("There is no cdk.json in ");
    }

    @Test
    void anUnbuiltProjectIsToldWithTheCommand() throws Exception {
        write("cdk.json", "{\"context\": {}}");

        assertThat(errorsOfARun("local"))
                .containsExactly("functions/target/functions.jar is missing: run ./mvnw package -DskipTests.");
    }

    @Test
    void anUnknownStageIsToldWithTheAllowedOnes() throws Exception {
        copyOfTheProject();

        assertThat(errorsOfARun("production"))
                .containsExactly("There is no stage \"production\". The stages are local, dev, prod.");
    }

    @Test
    void slipsAreListedAndNothingElse() throws Exception {
        ProjectFiles files = copyOfTheProject();
        write("schema.graphql", files.readSchema().replace("room(id: ID!): Room!", "rom(id: ID!): Rom!"));

        assertThat(errorsOfARun("local")).satisfiesExactly(
                slip -> assertThat(slip).endsWith("There is no type Rom. Did you mean Room?"),
                slip -> assertThat(slip).contains("Query.room has a resolver but the schema has no such field. "
                        + "Did you mean Query.rom?"),
                slip -> assertThat(slip).contains("Query.rom has no resolver."));
    }

    private ProjectFiles copyOfTheProject() throws IOException {
        Path root = CdkFile.above(Path.of("")).root();
        write("cdk.json", Files.readString(root.resolve("cdk.json")));
        write("functions/target/functions.jar", "code");
        write("web/dist/index.html", "<!doctype html>");
        ProjectFiles files = ProjectFiles.of(root);
        write("schema.graphql", files.readSchema());
        write("infra/src/main/config/blocked-words.txt", "oni");
        for (String name : files.resolvers().names()) {
            write("infra/src/main/resolvers/" + name, "");
            write("infra/target/resolvers/" + name, files.resolvers().code(name));
        }
        return files;
    }

    private void write(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> errorsOfARun(String stage) throws Exception {
        Path errors = Files.createTempFile("errors", ".txt");
        ProcessBuilder app = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp", System.getProperty("java.class.path"), ChatApp.class.getName())
                .directory(project.toFile())
                .redirectError(errors.toFile());
        app.environment().put("CDK_CONTEXT_JSON", "{\"stage\": \"" + stage + "\"}");
        Process process = app.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            return Files.readAllLines(errors);
        } finally {
            process.destroyForcibly();
            Files.delete(errors);
        }
    }
}
