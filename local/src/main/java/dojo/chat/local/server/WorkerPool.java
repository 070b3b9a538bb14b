package dojo.chat.local.server;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that answer requests, so that none of those that serve sockets ever waits. */
final class WorkerPool implements Executor, AutoCloseable {
    private static final int WAITING_REQUESTS = 10_000;
    private static final int THREADS = Math.max(16, Runtime.getRuntime().availableProcessors() * 4);
    private static final int PATIENCE_SECONDS = 3;

    private final ThreadPoolExecutor pool;

    WorkerPool() {
        AtomicInteger count = new AtomicInteger();
        pool = new ThreadPoolExecutor(
                THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING_REQUESTS), task -> {
                    Thread thread = new Thread(task, "worker-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
    }

    /** @throws RejectedExecutionException too many requests wait already, or the pool is closed */
    @Override
    public void execute(Runnable task) {
        pool.execute(task);
    }

    @Override
    public void close() {
        pool.shutdown();
        try {
            pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pool.shutdownNow();
    }
}
