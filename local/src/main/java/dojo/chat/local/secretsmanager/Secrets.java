package dojo.chat.local.secretsmanager;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.cloudformation.Properties;
import dojo.chat.local.file.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The stack's secrets, kept in a file that only its owner can read, or in memory. */
public final class Secrets {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, String> kept;
    private final List<Secret> secrets = new ArrayList<>();

    private Secrets(Path file, Map<String, String> kept) {
        this.file = file;
        this.kept = kept;
    }

    /** Secrets that end with the process. */
    public static Secrets inMemory() {
        return new Secrets(null, new TreeMap<>());
    }

    /**
     * Secrets that are kept across restarts.
     *
     * @param file where they are kept; made when it is not there
     * @throws UncheckedIOException it can't be read
     */
    public static Secrets in(Path file) {
        if (!Files.exists(file)) {
            return new Secrets(file, new TreeMap<>());
        }
        try {
            return new Secrets(file, JSON.readValue(Files.readAllBytes(file), new TypeReference<TreeMap<String, String>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("The secrets in %s can't be read.".formatted(file), e);
        }
    }

    /**
     * Adds a secret of the template: the kept text, or a new one.
     *
     * @throws UncheckedIOException it can't be kept
     */
    public void add(String arn, String name, Properties properties) {
        boolean isNew = !kept.containsKey(name);
        String value = kept.computeIfAbsent(name, missing -> SecretText.of(properties));
        secrets.add(new Secret(arn, name, value));
        if (isNew && file != null) {
            PrivateFile.write(file, JSON.valueToTree(kept).toPrettyString());
        }
    }

    /**
     * Finds a secret.
     *
     * @param id its ARN or name
     */
    public Optional<Secret> find(String id) {
        return secrets.stream().filter(secret -> secret.isCalled(id)).findFirst();
    }
}
