package dojo.chat.local.appsync.graphql;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries events to their subscribers one after another, in the order in which they came, on a thread of its own. When
 * many wait, who adds another waits too.
 */
final class EventQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventQueue.class);
    private static final int MOST_WAITING = 10_000;

    private final BlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread thread = new Thread(this::run, "appsync-events");

    EventQueue() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Adds what is to be done for an event. */
    void add(Runnable event) {
        try {
            waiting.put(event);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                carryOut(waiting.take());
            }
        } catch (InterruptedException closed) {
            waiting.clear();
        }
    }

    private static void carryOut(Runnable event) {
        try {
            event.run();
        } catch (RuntimeException | StackOverflowError failed) {
            LOG.error("An event could not be delivered", failed);
        }
    }
}
