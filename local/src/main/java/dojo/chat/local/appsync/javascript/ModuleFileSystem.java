package dojo.chat.local.appsync.javascript;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.io.FileSystem;

/** All the files that a resolver's imports may reach: AppSync's modules and the parts they are made of. */
final class ModuleFileSystem implements FileSystem {
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("@aws-appsync/utils", "utils.js"),
            Map.entry("@aws-appsync/utils/dynamodb", "dynamodb.js"),
            Map.entry("@aws-appsync/utils/rds", "rds.js"),
            Map.entry("dojo:attribute-values", "attribute-values.js"),
            Map.entry("dojo:expression", "expression.js"),
            Map.entry("dojo:extensions", "extensions.js"),
            Map.entry("dojo:filter-limits", "filter-limits.js"),
            Map.entry("dojo:http", "http.js"),
            Map.entry("dojo:placeholders", "placeholders.js"),
            Map.entry("dojo:runtime", "runtime.js"),
            Map.entry("dojo:search-query", "search-query.js"),
            Map.entry("dojo:subscription-filter", "subscription-filter.js"),
            Map.entry("dojo:time", "time.js"),
            Map.entry("dojo:transform", "transform.js"),
            Map.entry("dojo:update", "update.js"));

    private final Path root = Path.of("/appsync-modules").toAbsolutePath();

    @Override
    public Path parsePath(URI uri) {
        return parsePath(uri.toString());
    }

    @Override
    public Path parsePath(String path) {
        return FILES.containsKey(path) ? root.resolve(FILES.get(path)) : Path.of(path);
    }

    @Override
    public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options) throws IOException {
        if (!isModule(path) || modes.contains(AccessMode.WRITE)) {
            throw new NoSuchFileException(path.toString());
        }
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        if (!isModule(path)) {
            throw new NoSuchFileException(path.toString());
        }
        try (InputStream file =
                ModuleFileSystem.class.getResourceAsStream(path.getFileName().toString())) {
            return new ReadOnlyChannel(ByteBuffer.wrap(file.readAllBytes()));
        }
    }

    private boolean isModule(Path path) {
        return root.equals(path.getParent()) && FILES.containsValue(path.getFileName().toString());
    }

    @Override
    public Path toAbsolutePath(Path path) {
        return root.resolve(path);
    }

    @Override
    public Path toRealPath(Path path, LinkOption... options) {
        return toAbsolutePath(path).normalize();
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        throw new NoSuchFileException(path.toString());
    }

    @Override
    public void createDirectory(Path directory, FileAttribute<?>... attributes) {
        throw new UnsupportedOperationException("resolvers have no files");
    }

    @Override
    public void delete(Path path) {
        throw new UnsupportedOperationException("resolvers have no files");
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path directory, DirectoryStream.Filter<? super Path> filter) {
        throw new UnsupportedOperationException("resolvers have no files");
    }
}
