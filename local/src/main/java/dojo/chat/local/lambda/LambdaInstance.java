package dojo.chat.local.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.lambda.host.Frames;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One process of a function. Takes one event at a time. */
final class LambdaInstance implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Longer than Lambda's ten seconds: this machine may be busy with a build. */
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final Process process;
    private final DataOutputStream events;
    private final DataInputStream answers;
    private final ScheduledExecutorService timer;
    private volatile boolean usable = true;

    private LambdaInstance(Process process, ScheduledExecutorService timer) {
        this.process = process;
        this.events = new DataOutputStream(process.getOutputStream());
        this.answers = new DataInputStream(process.getInputStream());
        this.timer = timer;
    }

    /**
     * Starts a process and waits until the function's handler is made.
     *
     * @throws LambdaException the code can't be read, or the making of the handler failed
     */
    static LambdaInstance start(
            LambdaConfiguration configuration, LambdaLauncher launcher, ScheduledExecutorService timer)
            throws LambdaException {
        try {
            Process process = launcher.start();
            LambdaLog.follow(configuration.name(), process.getErrorStream());
            LambdaInstance instance = new LambdaInstance(process, timer);
            instance.answer(LONGEST_START);
            return instance;
        } catch (IOException e) {
            throw new LambdaException(
                    "Runtime.BadFunctionCode",
                    "The function %s can't be started from %s: %s."
                            .formatted(configuration.name(), configuration.code(), e.getMessage()));
        }
    }

    /**
     * Has the function handle one event. An instance that failed to answer is of no further use.
     *
     * @throws LambdaException the function threw, ran out of time or ended its process
     */
    String invoke(String payload, Duration timeout) throws LambdaException {
        long deadline = System.currentTimeMillis() + timeout.toMillis();
        byte[] event = payload.getBytes(StandardCharsets.UTF_8);
        try {
            Frames.writeEvent(events, new Frames.Event(UUID.randomUUID().toString(), deadline, event));
        } catch (IOException e) {
            throw fail(ended());
        }
        return answer(timeout);
    }

    private String answer(Duration timeout) throws LambdaException {
        AtomicBoolean timedOut = new AtomicBoolean();
        ScheduledFuture<?> stop = timer.schedule(
                () -> {
                    timedOut.set(true);
                    process.destroyForcibly();
                },
                timeout.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return value(Frames.readAnswer(answers));
        } catch (IOException e) {
            throw fail(timedOut.get() ? timedOut(timeout) : ended());
        } finally {
            stop.cancel(false);
        }
    }

    private static String value(Frames.Answer answer) throws LambdaException, IOException {
        if (answer.status() == Frames.FAILED) {
            JsonNode error = JSON.readTree(answer.payload());
            throw new LambdaException(error.path("errorType").asText(), error.path("errorMessage").asText());
        }
        return new String(answer.payload(), StandardCharsets.UTF_8);
    }

    private LambdaException fail(LambdaException exception) {
        usable = false;
        return exception;
    }

    private static LambdaException timedOut(Duration timeout) {
        String seconds = String.format(Locale.ROOT, "%.2f", timeout.toMillis() / 1000.0);
        return new LambdaException("Sandbox.Timedout", "Task timed out after %s seconds".formatted(seconds));
    }

    private static LambdaException ended() {
        return new LambdaException("Runtime.ExitError", "The function's process ended before it answered.");
    }

    /** Whether it can take another event. */
    boolean isUsable() {
        return usable && process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
