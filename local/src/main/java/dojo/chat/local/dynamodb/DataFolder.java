package dojo.chat.local.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that keeps a database, for one process at a time. */
final class DataFolder implements AutoCloseable {
    private final Path database;
    private final FileChannel lock;
    private final Checkpoints checkpoints;

    private DataFolder(Path database, FileChannel lock) {
        this.database = database;
        this.lock = lock;
        this.checkpoints = new Checkpoints(database);
    }

    /**
     * Makes the folder if it is missing and takes it.
     *
     * @throws IOException it can't be made, is in use, or holds no database; the message says which
     */
    static DataFolder open(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath();
        FileChannel lock = lockFile(absolute);
        try {
            take(lock, absolute);
            Path database = absolute.resolve("dynamodb.db");
            DatabaseFile.prepare(database);
            return new DataFolder(database, lock);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    private static FileChannel lockFile(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            return FileChannel.open(
                    folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(folder + " is a file, and the data needs a folder.", e);
        } catch (IOException e) {
            throw new IOException("The data folder " + folder + " can't be made or written.", e);
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

    /** The database's file. */
    Path database() {
        return database;
    }

    /** Waits until the database is closed, and lets another process take the folder. */
    @Override
    public void close() {
        try (lock) {
            checkpoints.close();
            DatabaseFile.awaitClosed(database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
