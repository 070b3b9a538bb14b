package dojo.chat.local.stack;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened and is to be closed, the last first. */
final class OpenThings implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(OpenThings.class.getName());

    private final Deque<AutoCloseable> things = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(T thing) {
        things.push(thing);
        return thing;
    }

    @Override
    public synchronized void close() {
        while (!things.isEmpty()) {
            close(things.pop());
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
