package dojo.chat.local.stack;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened and is to be closed, the last first. What is added after that is closed at once. */
final class OpenThings implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(OpenThings.class.getName());

    private final Deque<AutoCloseable> things = new ArrayDeque<>();
    private boolean closed;

    <T extends AutoCloseable> T add(T thing) {
        if (!keep(thing)) {
            close(thing);
        }
        return thing;
    }

    private synchronized boolean keep(AutoCloseable thing) {
        if (!closed) {
            things.push(thing);
        }
        return !closed;
    }

    /** Has what was added earlier closed before all that is open now. */
    synchronized void closeFirst(AutoCloseable thing) {
        if (things.remove(thing)) {
            things.push(thing);
        }
    }

    private synchronized AutoCloseable next() {
        closed = true;
        return things.poll();
    }

    @Override
    public void close() {
        for (AutoCloseable thing = next(); thing != null; thing = next()) {
            close(thing);
        }
    }

    private static void close(AutoCloseable thing) {
        try {
            thing.close();
        } catch (Exception e) {
            LOG.log(System.Logger.Level.WARNING, "Something did not close.", e);
        }
    }
}
