package dojo.chat.local.appsync.javascript;

import dojo.chat.local.appsync.resolver.ResolverCode;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.graalvm.polyglot.Engine;

/**
 * Runs APPSYNC_JS on GraalJS, with AppSync's modules {@code @aws-appsync/utils} and
 * {@code @aws-appsync/utils/dynamodb}. Calls run in parallel, each in a context of its own that later calls use again.
 *
 * <p>Source of the behaviour: AWS AppSync Developer Guide, "JavaScript runtime features for resolvers and functions",
 * and the types of {@code @aws-appsync/utils}.
 */
public final class JavaScriptEngine implements AutoCloseable {
    private final Engine engine;
    private final ModuleFileSystem modules = new ModuleFileSystem();
    private final Deque<ScriptContext> idle = new ConcurrentLinkedDeque<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "resolver-timer");
        thread.setDaemon(true);
        return thread;
    });
    private final Duration limit;

    /** An engine that ends a handler after AppSync's 30 seconds. */
    public JavaScriptEngine() {
        this(Duration.ofSeconds(30));
    }

    /** @param limit how long one handler may run */
    public JavaScriptEngine(Duration limit) {
        this.limit = limit;
        this.engine = Engine.newBuilder("js")
                .option("engine.WarnInterpreterOnly", "false")
                .build();
    }

    /**
     * Reads a resolver's or function's file.
     *
     * @param fileName the name that errors give
     * @throws CodeException the file has a syntax error, imports a module that does not exist, or does not export both
     *     {@code request} and {@code response}
     */
    public ResolverCode compile(String fileName, String code) throws CodeException {
        ScriptFile file = new ScriptFile(fileName, code);
        ScriptContext context = borrow();
        try {
            context.load(file);
        } finally {
            idle.push(context);
        }
        return new CompiledCode(this, file);
    }

    /** Starts contexts ahead of the first calls. */
    public void warmUp(int contexts) {
        for (int i = 0; i < contexts; i++) {
            idle.push(new ScriptContext(engine, modules));
        }
    }

    <T> T inContext(Function<ScriptContext, T> work) {
        ScriptContext context = borrow();
        var end = timer.schedule(context::interrupt, limit.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
        try {
            return work.apply(context);
        } finally {
            boolean reusable = end.cancel(false);
            if (reusable) {
                idle.push(context);
            } else {
                context.close();
            }
        }
    }

    long limitSeconds() {
        return Math.max(1, limit.toSeconds());
    }

    private ScriptContext borrow() {
        ScriptContext context = idle.poll();
        return context == null ? new ScriptContext(engine, modules) : context;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        engine.close(true);
    }
}
