package dojo.chat.local.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files and directories that the template refers to by their keys in the CDK's assets bucket. */
public final class Assets {
    private final Map<String, Path> byObjectKey;

    private Assets(Map<String, Path> byObjectKey) {
        this.byObjectKey = Map.copyOf(byObjectKey);
    }

    static Assets read(Path directory, List<String> manifests) {
        Map<String, Path> paths = new HashMap<>();
        for (String manifest : manifests) {
            for (JsonNode file : JsonFile.read(directory.resolve(manifest)).path("files")) {
                Path source = directory.resolve(file.path("source").path("path").asText());
                file.path("destinations").forEach(to -> paths.put(to.path("objectKey").asText(), source));
            }
        }
        return new Assets(paths);
    }

    /**
     * The file or directory that is stored under a key. A key of the form {@code s3://bucket/key} is taken too.
     *
     * @throws TemplateException no asset has this key, or its file is gone
     */
    public Path path(String objectKey) {
        Path path = byObjectKey.get(objectKey.substring(objectKey.lastIndexOf('/') + 1));
        if (path == null) {
            throw new TemplateException("The template refers to the asset %s, which the cloud assembly does not have."
                    .formatted(objectKey));
        }
        if (!Files.exists(path)) {
            throw new TemplateException("The asset %s is missing: synthesize the stack again.".formatted(path));
        }
        return path;
    }
}
