package dojo.chat.infra;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The project's {@code cdk.json}: it marks the project's root and holds CDK's feature flags. */
public record CdkFile(Path path) {

    private static final String NAME = "cdk.json";

    /**
     * The file of the project that a folder lies in.
     *
     * @throws IllegalStateException if neither the folder nor one above it has a {@code cdk.json}
     */
    public static CdkFile above(Path folder) {
        for (Path at = folder.toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve(NAME))) {
                return new CdkFile(at.resolve(NAME));
            }
        }
        throw new IllegalStateException("There is no " + NAME + " in " + folder + " or above: run this in the project.");
    }

    public Path root() {
        return path.getParent();
    }

    /** The context, so that a synth without the CDK CLI gives the same template as one with it. */
    public Map<String, Object> context() {
        try {
            Map<String, Object> settings = new ObjectMapper().readValue(path.toFile(), new TypeReference<>() {});
            return new ObjectMapper().convertValue(settings.get("context"), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(path + " can't be read: " + e.getMessage(), e);
        }
    }
}
