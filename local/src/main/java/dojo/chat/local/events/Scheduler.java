package dojo.chat.local.events;

import dojo.chat.local.lambda.LambdaException;
import dojo.chat.local.lambda.LambdaInvoker;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Invokes functions on their schedules, as EventBridge does. A run that takes too long delays the next. */
public final class Scheduler implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("events");

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, Scheduler::daemon);
    private final Map<String, Run> lastRuns = new ConcurrentHashMap<>();
    private final Duration firstRun;

    /**
     * How a run ended.
     *
     * @param at when it began
     * @param succeeded whether the function answered
     * @param answer the function's answer as JSON, or the message of its failure
     */
    public record Run(Instant at, boolean succeeded, String answer) {}

    /**
     * @param firstRun how long after its addition a schedule runs first
     */
    public Scheduler(Duration firstRun) {
        this.firstRun = firstRun;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "schedule");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Runs a function on a schedule from now on.
     *
     * @param name the rule's name
     * @param event makes the event of a run, as JSON
     */
    public void add(String name, Schedule schedule, LambdaInvoker function, Supplier<String> event) {
        timer.scheduleWithFixedDelay(
                () -> lastRuns.put(name, run(name, function, event)),
                firstRun.toMillis(),
                schedule.every().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static Run run(String name, LambdaInvoker function, Supplier<String> event) {
        Instant at = Instant.now();
        try {
            return new Run(at, true, function.invoke(event.get()));
        } catch (LambdaException e) {
            LOG.log(System.Logger.Level.WARNING, "The function of {0} failed: {1}", name, e.getMessage());
            return new Run(at, false, e.getMessage());
        }
    }

    /** The last run of each rule that ran. */
    public Map<String, Run> lastRuns() {
        return new TreeMap<>(lastRuns);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
