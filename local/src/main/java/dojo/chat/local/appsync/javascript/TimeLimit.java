package dojo.chat.local.appsync.javascript;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Interrupts scripts that run for too long. */
final class TimeLimit implements AutoCloseable {
    private final Duration limit;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "resolver-time-limit");
        thread.setDaemon(true);
        return thread;
    });

    TimeLimit(Duration limit) {
        this.limit = limit;
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Watches what is about to run in the context. */
    Guard guard(ScriptContext context) {
        return new Guard(timer.schedule(context::interrupt, limit.toMillis(), TimeUnit.MILLISECONDS));
    }

    TimeLimitException exceeded() {
        return new TimeLimitException(limit);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** The watch over one run. */
    record Guard(Future<?> interruption) {
        /** Ends the watch; false when the context was or is being interrupted, and is of no use any more. */
        boolean end() {
            return interruption.cancel(false);
        }
    }
}
