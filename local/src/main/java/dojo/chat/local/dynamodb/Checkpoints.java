package dojo.chat.local.dynamodb;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteStatement;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what SQLite wrote ahead into the database's file from time to time, since DynamoDB Local never does and the log
 * would grow for ever. Writers are not held up. Source: SQLite, "PRAGMA wal_checkpoint".
 */
final class Checkpoints implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final long PERIOD_SECONDS = 2;
    private static final long SECONDS_TO_END = 5;

    private final SQLiteConnection connection;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "checkpoints");
        thread.setDaemon(true);
        return thread;
    });

    /** Begins; the database's connection belongs to the one thread that uses it. */
    Checkpoints(Path database) {
        connection = new SQLiteConnection(database.toFile());
        thread.scheduleWithFixedDelay(this::checkpoint, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    private void checkpoint() {
        try {
            if (!connection.isOpen()) {
                connection.open(false);
            }
            SQLiteStatement statement = connection.prepare("PRAGMA wal_checkpoint(PASSIVE)");
            statement.step();
            statement.dispose();
        } catch (SQLiteException e) {
            LOG.debug("A checkpoint is left for later: {}", e.getMessage());
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.execute(connection::dispose);
        thread.shutdown();
        thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    }
}
