package dojo.chat.local.cloudformation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes small cloud assemblies for tests. JSON is given with single quotes. */
public final class AssemblyFixture {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AssemblyFixture() {}

    /**
     * Writes an assembly with one stack in eu-west-1.
     *
     * @param resources the inside of the template's {@code Resources}
     * @param assets paths below the directory by object key
     */
    public static CloudAssembly write(Path directory, String resources, Map<String, String> assets) {
        var files = JSON.createObjectNode();
        assets.forEach((key, path) -> {
            var file = files.putObject(key);
            file.putObject("source").put("path", path);
            file.putObject("destinations").putObject("current").put("objectKey", key);
        });
        write(directory.resolve("manifest.json"), """
                {'artifacts':{
                  'Chat.assets':{'type':'cdk:asset-manifest','properties':{'file':'Chat.assets.json'}},
                  'Chat':{'type':'aws:cloudformation:stack','environment':'aws://123456789012/eu-west-1',
                    'properties':{'templateFile':'Chat.template.json'}}}}""");
        write(directory.resolve("Chat.assets.json"), "{'files':%s}".formatted(files));
        write(directory.resolve("Chat.template.json"), "{'Resources':{%s}}".formatted(resources));
        return CloudAssembly.read(directory);
    }

    private static void write(Path file, String json) {
        try {
            Files.writeString(file, json.replace('\'', '"'));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public static Properties properties(String json) {
        return new Properties("Test", json(json));
    }

    public static JsonNode json(String json) {
        try {
            return JSON.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
