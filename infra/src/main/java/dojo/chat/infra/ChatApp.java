package dojo.chat.infra;

import dojo.chat.infra.check.SlipsException;
import dojo.chat.infra.stage.Stage;
import dojo.chat.infra.stage.StageContext;
import dojo.chat.infra.stage.Stages;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awscdk.App;
import software.amazon.jsii.JsiiException;

/**
 * The CDK app. The CDK CLI runs it by {@code cdk.json}; run by hand it writes {@code cdk.out}, or the folder that
 * {@code CDK_OUTDIR} names, and reads more context from {@code CDK_CONTEXT_JSON}, as CDK apps do.
 */
public final class ChatApp {

    private ChatApp() {}

    public static void main(String[] args) {
        try {
            synthesize(CdkFile.above(Path.of("")));
        } catch (SlipsException | IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            fail(e.getMessage());
        } catch (JsiiException e) {
            fail(withoutTrace(e.getMessage()));
        }
    }

    private static void fail(String reason) {
        System.err.println(reason);
        System.exit(1);
    }

    /** What CDK says of a mistake, less the JavaScript stack that jsii puts after it. */
    private static String withoutTrace(String message) {
        return message.lines().takeWhile(line -> !line.startsWith("    at ")).collect(Collectors.joining("\n"));
    }

    private static void synthesize(CdkFile settings) {
        ProjectFiles files = ProjectFiles.of(settings.root());
        files.requireBuilt();
        String outputs = Optional.ofNullable(System.getenv("CDK_OUTDIR"))
                .orElse(settings.root().resolve("cdk.out").toString());
        App app = App.Builder.create()
                .context(settings.context())
                .outdir(outputs)
                .analyticsReporting(false)
                .build();
        StageContext context = StageContext.read(key -> app.getNode().tryGetContext(key));
        Stage stage = Stages.of(context, files.readBlockedWords());
        new DojoChatStack(app, "DojoChat", stage, files);
        app.synth();
    }
}
