package dojo.chat.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dojo.chat.local.lambda.sample.SampleFunctions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An asset as the CDK makes it of a directory: the sample functions' classes, and their library in {@code lib}. */
public final class SampleAsset {
    private SampleAsset() {}

    public static Path in(Path directory) {
        try {
            Path classes = Files.createDirectories(directory.resolve("dojo/chat/local/lambda/sample"));
            for (Path file : sampleClasses()) {
                Files.copy(file, classes.resolve(file.getFileName()));
            }
            Path library = location(Context.class);
            Files.createDirectories(directory.resolve("lib"));
            Files.copy(library, directory.resolve("lib").resolve(library.getFileName()));
            return directory;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> sampleClasses() throws IOException {
        try (Stream<Path> files = Files.list(
                location(SampleFunctions.class).resolve("dojo/chat/local/lambda/sample"))) {
            return files.toList();
        }
    }

    private static Path location(Class<?> type) {
        return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
