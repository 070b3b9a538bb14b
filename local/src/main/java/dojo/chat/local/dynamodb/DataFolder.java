package dojo.chat.local.dynamodb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** The folder that keeps a database, for one process at a time. */
final class DataFolder implements AutoCloseable {
    private static final byte[] SQLITE_HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final Path database;
    private final FileChannel lock;

    private DataFolder(Path database, FileChannel lock) {
        this.database = database;
        this.lock = lock;
    }

    /**
     * Makes the folder if it is missing and takes it.
     *
     * @throws IOException it can't be made, is in use, or holds no database; the message says which
     */
    static DataFolder open(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath();
        try {
            Files.createDirectories(absolute);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(absolute + " is a file, and the data needs a folder.", e);
        }
        FileChannel lock = FileChannel.open(
                absolute.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            take(lock, absolute);
            Path database = absolute.resolve("dynamodb.db");
            requireDatabase(database);
            return new DataFolder(database, lock);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    private static void take(FileChannel lock, Path folder) throws IOException {
        boolean taken;
        try {
            taken = lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            taken = false;
        }
        if (!taken) {
            throw new IOException("The data in " + folder + " is in use by another running chat.");
        }
    }

    /** SQLite tries for ever to open a file that is none of its own. */
    private static void requireDatabase(Path database) throws IOException {
        if (!Files.exists(database) || Files.size(database) == 0) {
            return;
        }
        try (InputStream file = Files.newInputStream(database)) {
            if (!Arrays.equals(file.readNBytes(SQLITE_HEADER.length), SQLITE_HEADER)) {
                throw new IOException(database + " is damaged: remove it, or start with another folder.");
            }
        }
    }

    /** The database's file, which may not be there yet. */
    Path database() {
        return database;
    }

    /** Lets another process take the folder. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
