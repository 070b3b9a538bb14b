package dojo.chat.infra.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The resolvers' files: what was written, and what the bundler made of it, under the same names.
 *
 * @param root the project's root, which the folders are relative to
 * @param sources the folder of the sources; its subfolders hold what resolvers share
 * @param bundles the folder of the bundles, each one file as AppSync takes it
 */
public record ResolverFiles(Path root, Path sources, Path bundles) {

    /** The names of the resolver files, in alphabetical order. */
    public List<String> names() {
        try (var files = Files.list(root.resolve(sources))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".js"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the resolvers can't be read: " + sources, e);
        }
    }

    /** Where a file was written, for people. */
    public String source(String name) {
        return sources.resolve(name).toString();
    }

    /** The file as AppSync takes it. */
    public Path bundle(String name) {
        return root.resolve(bundles).resolve(name);
    }

    /** Whether the bundler has made the file. */
    public boolean isBundled(String name) {
        return Files.isRegularFile(bundle(name));
    }

    /** The code as AppSync takes it. */
    public String code(String name) {
        try {
            return Files.readString(bundle(name));
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled resolver can't be read: " + bundle(name), e);
        }
    }
}
