package dojo.chat.local.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudAssemblyTest {
    private static final String MANIFEST = """
            {"artifacts":{
              "Chat.assets":{"type":"cdk:asset-manifest","properties":{"file":"Chat.assets.json"}},
              "Chat":{"type":"aws:cloudformation:stack","environment":"aws://123456789012/eu-west-1",
                "properties":{"templateFile":"Chat.template.json","stackName":"chat-dev"}}}}""";
    private static final String ASSETS = """
            {"files":{"f00":{"source":{"path":"asset.f00.jar","packaging":"file"},
              "destinations":{"current":{"bucketName":"b","objectKey":"f00.jar"}}}}}""";

    @TempDir
    private Path directory;

    @Test
    void theStackItsEnvironmentAndItsAssetsAreRead() throws IOException {
        write("manifest.json", MANIFEST);
        write("Chat.assets.json", ASSETS);
        write("Chat.template.json", "{\"Resources\":{\"Table\":{\"Type\":\"AWS::DynamoDB::Table\"}}}");
        write("asset.f00.jar", "");
        CloudAssembly assembly = CloudAssembly.read(directory);
        assertThat(assembly.stackName()).isEqualTo("chat-dev");
        assertThat(assembly.environment()).isEqualTo(new Environment("123456789012", "eu-west-1"));
        assertThat(assembly.template().resources()).extracting(TemplateResource::id).containsExactly("Table");
        assertThat(assembly.assets().path("f00.jar")).isEqualTo(directory.resolve("asset.f00.jar"));
        assertThat(assembly.assets().path("s3://bucket/f00.jar")).exists();
    }

    @Test
    void anAssetThatIsNotThereIsNamed() throws IOException {
        write("manifest.json", MANIFEST);
        write("Chat.assets.json", ASSETS);
        write("Chat.template.json", "{\"Resources\":{\"Table\":{\"Type\":\"AWS::DynamoDB::Table\"}}}");
        Assets assets = CloudAssembly.read(directory).assets();
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> assets.path("f00.jar"))
                .withMessageContaining("asset.f00.jar is missing: synthesize the stack again.");
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> assets.path("bad.zip"))
                .withMessageContaining("bad.zip, which the cloud assembly does not have.");
    }

    @Test
    void aMissingDirectoryManifestOrTemplateIsNamed() throws IOException {
        assertRefused(directory.resolve("nowhere"), "There is no cloud assembly at");
        assertRefused(directory, "manifest.json is missing");
        write("manifest.json", MANIFEST);
        assertRefused(directory, "Chat.template.json is missing");
    }

    @Test
    void damagedFilesAreNamedWithTheirLine() throws IOException {
        write("manifest.json", MANIFEST.substring(0, MANIFEST.length() - 4));
        assertRefused(directory, "manifest.json is not valid JSON (line 4)");
        write("manifest.json", "[]");
        assertRefused(directory, "manifest.json is not a JSON object");
        write("manifest.json", "");
        assertRefused(directory, "manifest.json is not a JSON object");
        write("manifest.json", "{}");
        assertRefused(directory, "manifest.json holds 0 stacks, but one is needed");
        write("manifest.json", MANIFEST);
        write("Chat.template.json", "{}");
        assertRefused(directory, "Chat.template.json has no resources");
        write("Chat.template.json", "{\"Resources\":{\"Table\":{}}}");
        assertRefused(directory, "Chat.template.json: the resource Table has no Type.");
    }

    private static void assertRefused(Path directory, String message) {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> CloudAssembly.read(directory))
                .withMessageContaining(message);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
    }
}
