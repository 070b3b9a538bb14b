package dojo.chat.local.cloudformation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file of the cloud assembly. */
final class JsonFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonFile() {}

    /**
     * Reads a file that holds a JSON object.
     *
     * @throws TemplateException the file is missing, unreadable or holds something else
     */
    static JsonNode read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new TemplateException("%s is missing: synthesize the stack again.".formatted(file));
        }
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            if (json.isObject()) {
                return json;
            }
            throw new TemplateException("%s is not a JSON object: synthesize the stack again.".formatted(file));
        } catch (JsonProcessingException e) {
            throw new TemplateException(
                    "%s is not valid JSON (line %d): synthesize the stack again."
                            .formatted(file, e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
                    e);
        } catch (IOException e) {
            throw new TemplateException("%s can't be read: %s.".formatted(file, e.getMessage()), e);
        }
    }
}
