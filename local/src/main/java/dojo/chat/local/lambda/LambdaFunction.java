package dojo.chat.local.lambda;

import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;

/**
 * A Java Lambda function that runs in processes of its own on this machine. A process is started when an event finds
 * none that is free, kept for later events, and thrown away when it failed to answer in time.
 */
public final class LambdaFunction implements LambdaInvoker, AutoCloseable {
    private final LambdaConfiguration configuration;
    private final LambdaLauncher launcher;
    private final Semaphore permits;
    private final Deque<LambdaInstance> idle = new ConcurrentLinkedDeque<>();
    private final Set<LambdaInstance> all = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer;
    private volatile boolean closed;

    public LambdaFunction(LambdaConfiguration configuration) {
        this.configuration = configuration;
        this.launcher = new LambdaLauncher(configuration);
        this.permits = new Semaphore(configuration.concurrency(), true);
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, configuration.name()));
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, "timeout of " + name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public String invoke(String payload) throws LambdaException {
        permits.acquireUninterruptibly();
        try {
            LambdaInstance instance = free();
            try {
                return instance.invoke(payload, configuration.timeout());
            } finally {
                giveBack(instance);
            }
        } finally {
            permits.release();
        }
    }

    /** Starts a process for the first event to find. What goes wrong is told to that event. */
    public void warm() {
        if (!permits.tryAcquire()) {
            return;
        }
        try {
            giveBack(free());
        } catch (LambdaException e) {
            System.getLogger("lambda." + configuration.name()).log(System.Logger.Level.WARNING, e.getMessage());
        } finally {
            permits.release();
        }
    }

    private LambdaInstance free() throws LambdaException {
        if (closed) {
            throw new LambdaException("Runtime.ExitError", "The function %s was stopped.".formatted(configuration.name()));
        }
        LambdaInstance instance = idle.pollFirst();
        if (instance != null && instance.isUsable()) {
            return instance;
        }
        LambdaInstance started = LambdaInstance.start(configuration, launcher, timer);
        all.add(started);
        return started;
    }

    private void giveBack(LambdaInstance instance) {
        if (instance.isUsable() && !closed) {
            idle.addFirst(instance);
        } else {
            instance.close();
            all.remove(instance);
        }
    }

    /** Ends all processes of the function. */
    @Override
    public void close() {
        closed = true;
        all.forEach(LambdaInstance::close);
        timer.shutdownNow();
    }
}
