package dojo.chat.infra;

import dojo.chat.infra.check.ResolverFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files that the stack is made of.
 *
 * @param schema the API's schema
 * @param resolvers the resolvers' sources and bundles
 * @param blockedWords the words that get a message removed, one a line
 * @param functionsJar the Lambda functions' code
 * @param page the built chat page's folder
 */
public record ProjectFiles(Path schema, ResolverFiles resolvers, Path blockedWords, Path functionsJar, Path page) {

    private static final String BUILD = "run ./mvnw package -DskipTests";

    /** The files of the project with that root, where a build leaves them. */
    public static ProjectFiles of(Path root) {
        return new ProjectFiles(
                root.resolve("schema.graphql"),
                new ResolverFiles(root, Path.of("infra/src/main/resolvers"), Path.of("infra/target/resolvers")),
                root.resolve("infra/src/main/config/blocked-words.txt"),
                root.resolve("functions/target/functions.jar"),
                root.resolve("web/dist"));
    }

    /**
     * Says which part has not been built.
     *
     * @throws IllegalStateException if one is missing; its message says how to build it
     */
    public void requireBuilt() {
        require(functionsJar, "functions/target/functions.jar");
        require(page.resolve("index.html"), "web/dist/index.html");
    }

    /** The schema's text. */
    public String readSchema() {
        try {
            return Files.readString(schema);
        } catch (IOException e) {
            throw new UncheckedIOException("The schema can't be read: " + schema, e);
        }
    }

    /** The blocked words, without remarks and blank lines. */
    public List<String> readBlockedWords() {
        try (var lines = Files.lines(blockedWords)) {
            return lines.map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of blocked words can't be read: " + blockedWords, e);
        }
    }

    private static void require(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(name + " is missing: " + BUILD + ".");
        }
    }
}
