package dojo.chat.local.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A function's code: what goes on its class path. */
final class LambdaCode {
    private LambdaCode() {}

    /**
     * The class path of an asset.
     *
     * @throws IOException the asset is no jar, zip or directory that can be read
     */
    static List<Path> classPath(Path asset) throws IOException {
        if (Files.isDirectory(asset)) {
            return directory(asset);
        }
        try (ZipFile zip = new ZipFile(asset.toFile())) {
            return zip.getEntry("lib/") == null ? List.of(asset) : directory(unpack(zip));
        }
    }

    private static List<Path> directory(Path directory) throws IOException {
        List<Path> path = new ArrayList<>(List.of(directory));
        Path libraries = directory.resolve("lib");
        if (Files.isDirectory(libraries)) {
            try (Stream<Path> jars = Files.list(libraries)) {
                jars.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(path::add);
            }
        }
        return path;
    }

    private static Path unpack(ZipFile zip) throws IOException {
        Path target = Files.createTempDirectory("lambda-code");
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            unpack(zip, entries.nextElement(), target);
        }
        return target;
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("%s would be unpacked outside its directory".formatted(entry.getName()));
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
