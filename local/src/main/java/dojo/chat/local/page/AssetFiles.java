package dojo.chat.local.page;

import dojo.chat.local.cloudformation.TemplateException;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of an asset that is a directory or a zip. */
final class AssetFiles {
    private AssetFiles() {}

    /**
     * Reads all files, by their paths with forward slashes.
     *
     * @throws TemplateException the asset can't be read
     */
    static Map<String, byte[]> read(Path asset) {
        try {
            if (Files.isDirectory(asset)) {
                return below(asset);
            }
            try (FileSystem zip = FileSystems.newFileSystem(asset)) {
                return below(zip.getPath("/"));
            }
        } catch (IOException | RuntimeException e) {
            throw new TemplateException("The asset %s can't be read: %s.".formatted(asset, e.getMessage()), e);
        }
    }

    private static Map<String, byte[]> below(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
