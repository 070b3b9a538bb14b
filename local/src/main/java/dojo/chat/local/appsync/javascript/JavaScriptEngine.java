package dojo.chat.local.appsync.javascript;

import dojo.chat.local.appsync.resolver.ResolverCode;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;

/**
 * Runs APPSYNC_JS on GraalJS, with AppSync's modules {@code @aws-appsync/utils} and
 * {@code @aws-appsync/utils/dynamodb}. Safe for many threads: calls run in parallel, each in a context of its own that
 * later calls use again.
 *
 * <p>Source of the behaviour: AWS AppSync Developer Guide, "JavaScript runtime features for resolvers and functions",
 * and the types of {@code @aws-appsync/utils}.
 */
public final class JavaScriptEngine implements AutoCloseable {
    private final Engine engine = Engine.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    private final ModuleFileSystem modules = new ModuleFileSystem();
    private final Deque<ScriptContext> idle = new ConcurrentLinkedDeque<>();
    private final TimeLimit limit;

    /** An engine that ends a handler after AppSync's 30 seconds. */
    public JavaScriptEngine() {
        this(Duration.ofSeconds(30));
    }

    /** @param limit how long one handler may run */
    public JavaScriptEngine(Duration limit) {
        this.limit = new TimeLimit(limit);
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
        try {
            inContext(scripts -> scripts.load(file));
        } catch (PolyglotException e) {
            throw new CodeException(Mistake.in(file, e).toString());
        } catch (TimeLimitException e) {
            throw new CodeException(fileName + ": the file's own code did not end within " + e.getMessage());
        }
        return new CompiledCode(this, file);
    }

    /** Starts contexts ahead of the first calls. */
    public void warmUp(int contexts) {
        for (int i = 0; i < contexts; i++) {
            idle.push(new ScriptContext(engine, modules));
        }
    }

    <T> T inContext(Work<T> work) throws CodeException, TimeLimitException {
        ScriptContext context = borrow();
        TimeLimit.Guard guard = limit.guard(context);
        try {
            return work.in(context);
        } catch (PolyglotException e) {
            if (e.isInterrupted()) {
                throw limit.exceeded();
            }
            throw e;
        } finally {
            giveBack(context, guard.end());
        }
    }

    private ScriptContext borrow() {
        ScriptContext context = idle.poll();
        return context == null ? new ScriptContext(engine, modules) : context;
    }

    private void giveBack(ScriptContext context, boolean intact) {
        if (intact) {
            idle.push(context);
        } else {
            context.close();
        }
    }

    /** Ends what runs and frees all contexts. */
    @Override
    public void close() {
        limit.close();
        engine.close(true);
    }

    /** Something to do with a context. */
    interface Work<T> {
        T in(ScriptContext context) throws CodeException;
    }
}
