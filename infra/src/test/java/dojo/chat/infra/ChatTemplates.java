package dojo.chat.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.infra.stage.Stage;
import dojo.chat.infra.stage.StageContext;
import dojo.chat.infra.stage.StageName;
import dojo.chat.infra.stage.Stages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Template;

/**
 * The stack's templates, one a stage, of the project's own schema and resolvers. The functions' jar and the page are
 * stand-ins: what they hold does not change the template.
 */
public final class ChatTemplates {

    private static final Path OUTPUTS = Path.of("target/test-synth");
    private static final Map<StageName, Template> TEMPLATES = new EnumMap<>(StageName.class);

    private ChatTemplates() {}

    /** A stage as the context would give it. */
    public static Stage stage(StageName name) {
        return Stages.of(StageContext.read(Map.<String, Object>of("stage", name.toString())::get), List.of("oni", "kuso"));
    }

    /** The jar that stands for the functions'. */
    public static Path jar() {
        return standIn("functions.jar", "code");
    }

    /** The folder that stands for the built page. */
    public static Path page() {
        return standIn("page/index.html", "<!doctype html>").getParent();
    }

    /** An app with CDK's feature flags, as {@code cdk.json} sets them. */
    public static App app(Path outputs) {
        return App.Builder.create()
                .context(CdkFile.above(Path.of("")).context())
                .outdir(outputs.toString())
                .analyticsReporting(false)
                .build();
    }

    /** Synthesizes the whole stack into a folder. */
    public static DojoChatStack synthesize(StageName name, Path outputs) {
        App app = app(outputs);
        DojoChatStack stack = stack(app, name);
        app.synth();
        return stack;
    }

    /** The whole stack in an app, not yet synthesized. */
    public static DojoChatStack stack(App app, StageName name) {
        ProjectFiles files = ProjectFiles.of(CdkFile.above(Path.of("")).root());
        return new DojoChatStack(app, "DojoChat", stage(name), new ProjectFiles(
                files.schema(), files.resolvers(), files.blockedWords(), jar(), page()));
    }

    /** The whole stack's template. */
    public static Template of(StageName name) {
        return TEMPLATES.computeIfAbsent(name, stage ->
                Template.fromStack(synthesize(stage, OUTPUTS.resolve(stage.toString()))));
    }

    /** The whole stack's template as JSON. */
    public static JsonNode json(StageName name) {
        return new ObjectMapper().valueToTree(of(name).toJSON());
    }

    private static Path standIn(String name, String text) {
        try {
            Path file = Path.of("target/test-project").resolve(name).toAbsolutePath();
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
