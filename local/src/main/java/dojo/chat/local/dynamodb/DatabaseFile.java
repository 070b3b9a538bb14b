package dojo.chat.local.dynamodb;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteConstants;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;

/** The SQLite file in which DynamoDB Local keeps its data. */
final class DatabaseFile {
    /** Kept here, since a logger that nobody keeps forgets its level. */
    private static final Logger LOG = Logger.getLogger("com.almworks.sqlite4java");

    private static final long BUSY_MILLISECONDS = 5000;
    private static final long WAIT_MILLISECONDS = 10;

    private DatabaseFile() {}

    /**
     * Makes the file if it is missing, and has SQLite write ahead: a write then waits for the disk once instead of four
     * times. The file keeps that mode. Source: SQLite, "Write-Ahead Logging".
     *
     * @throws IOException the file is no database, which DynamoDB Local would try to open for ever, or can't be opened
     */
    static void prepare(Path file) throws IOException {
        loadSqlite();
        SQLiteConnection connection = new SQLiteConnection(file.toFile());
        try {
            connection.open(true);
            connection.setBusyTimeout(BUSY_MILLISECONDS);
            SQLiteStatement statement = connection.prepare("PRAGMA journal_mode=WAL");
            statement.step();
            statement.dispose();
        } catch (SQLiteException e) {
            throw new IOException(file + (isDamaged(e)
                    ? " is damaged: remove it, or start with another folder."
                    : " can't be opened: " + e.getMessage()), e);
        } finally {
            connection.dispose();
        }
    }

    /** Waits until DynamoDB Local, which closes the file in its own time, is done with it: then its log is gone. */
    static void awaitClosed(Path file) throws InterruptedException {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(BUSY_MILLISECONDS);
        while (Files.exists(log) && System.nanoTime() < end) {
            Thread.sleep(WAIT_MILLISECONDS);
        }
    }

    private static boolean isDamaged(SQLiteException e) {
        return e.getErrorCode() == SQLiteConstants.SQLITE_NOTADB
                || e.getErrorCode() == SQLiteConstants.SQLITE_CORRUPT;
    }

    /** The native library comes with DynamoDB Local. */
    private static void loadSqlite() throws IOException {
        LOG.setLevel(Level.SEVERE);
        try {
            SQLiteLibraryLoader.initialize();
        } catch (Exception e) {
            throw new IOException("SQLite does not run on this machine: " + e.getMessage(), e);
        }
    }
}
