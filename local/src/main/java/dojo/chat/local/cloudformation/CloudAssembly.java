package dojo.chat.local.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What {@code cdk synth} wrote: the one stack's template and the files that it refers to.
 *
 * <p>Source: AWS CDK Developer Guide, "Cloud assemblies".
 *
 * @param stackName the stack's name
 * @param environment the account and region of the stack
 * @param template the stack's template
 * @param assets the files that the template refers to
 */
public record CloudAssembly(String stackName, Environment environment, Template template, Assets assets) {
    /**
     * Reads a cloud assembly.
     *
     * @param directory {@code cdk.out}
     * @throws TemplateException it is missing or damaged, or holds no stack or several
     */
    public static CloudAssembly read(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new TemplateException("There is no cloud assembly at %s: synthesize the stack first.".formatted(directory));
        }
        JsonNode artifacts = JsonFile.read(directory.resolve("manifest.json")).path("artifacts");
        Map.Entry<String, JsonNode> stack = theOneStack(directory, artifacts);
        JsonNode properties = stack.getValue().path("properties");
        Path template = directory.resolve(properties.path("templateFile").asText("(no templateFile)"));
        return new CloudAssembly(
                properties.path("stackName").asText(stack.getKey()),
                Environment.parse(stack.getValue().path("environment").asText()),
                Template.parse(JsonFile.read(template), template.getFileName().toString()),
                Assets.read(directory, assetManifests(artifacts)));
    }

    private static Map.Entry<String, JsonNode> theOneStack(Path directory, JsonNode artifacts) {
        List<Map.Entry<String, JsonNode>> stacks = artifacts.properties().stream()
                .filter(artifact -> hasType(artifact.getValue(), "aws:cloudformation:stack"))
                .toList();
        if (stacks.size() == 1) {
            return stacks.get(0);
        }
        throw new TemplateException("%s holds %d stacks, but one is needed: synthesize the stack again."
                .formatted(directory.resolve("manifest.json"), stacks.size()));
    }

    private static List<String> assetManifests(JsonNode artifacts) {
        List<String> files = new ArrayList<>();
        for (JsonNode artifact : artifacts) {
            if (hasType(artifact, "cdk:asset-manifest")) {
                files.add(artifact.path("properties").path("file").asText());
            }
        }
        return files;
    }

    private static boolean hasType(JsonNode artifact, String type) {
        return artifact.path("type").asText().equals(type);
    }
}
