package dojo.chat.local.appsync.realtime;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a connection's tasks one after the other, in their order, on shared threads. */
final class TaskQueue {
    private static final Logger LOG = LoggerFactory.getLogger(TaskQueue.class);

    private final Executor workers;
    private final int capacity;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    /** @param capacity how many tasks may wait */
    TaskQueue(Executor workers, int capacity) {
        this.workers = workers;
        this.capacity = capacity;
    }

    /** Adds a task; false when too many wait already. */
    synchronized boolean add(Runnable task) {
        if (waiting.size() >= capacity) {
            return false;
        }
        enqueue(task);
        return true;
    }

    /** Forgets the tasks that wait and runs this one last. */
    synchronized void finish(Runnable last) {
        waiting.clear();
        enqueue(last);
    }

    private void enqueue(Runnable task) {
        waiting.add(task);
        if (!running) {
            running = true;
            schedule();
        }
    }

    private void schedule() {
        try {
            workers.execute(this::runNext);
        } catch (RejectedExecutionException e) {
            LOG.debug("The endpoint is closed", e);
        }
    }

    private void runNext() {
        Runnable task;
        synchronized (this) {
            task = waiting.remove();
        }
        try {
            task.run();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("A frame could not be handled", e);
        }
        synchronized (this) {
            running = !waiting.isEmpty();
            if (running) {
                schedule();
            }
        }
    }
}
