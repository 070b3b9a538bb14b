package dojo.chat.local.appsync.javascript;

import java.io.OutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/** One JavaScript world with AppSync's modules and the files loaded so far. Used by one thread at a time. */
final class ScriptContext {
    private static final String ENTRY = "import '@aws-appsync/utils'; export { run } from 'dojo:runtime';";

    private final Context context;
    private final ScriptConsole console = new ScriptConsole();
    private final Value run;
    private final Map<ScriptFile, Value> loaded = new HashMap<>();

    ScriptContext(Engine engine, ModuleFileSystem modules) {
        context = Context.newBuilder("js")
                .engine(engine)
                .allowExperimentalOptions(true)
                .allowIO(IOAccess.newBuilder().fileSystem(modules).build())
                .option("js.esm-eval-returns-exports", "true")
                .option("js.disable-eval", "true")
                .option("js.strict", "true")
                .option("js.load", "false")
                .option("js.print", "false")
                .option("js.graal-builtin", "false")
                .out(OutputStream.nullOutputStream())
                .err(OutputStream.nullOutputStream())
                .build();
        context.getBindings("js").putMember("dojoHost", new HostFunctions(console).asObject());
        run = context.eval(module("dojo-entry.mjs", ENTRY)).getMember("run");
    }

    /** The file's exports; a file is loaded once a context. */
    Value load(ScriptFile file) throws CodeException {
        Value exports = loaded.get(file);
        if (exports == null) {
            exports = evaluate(file);
            loaded.put(file, exports);
        }
        return exports;
    }

    /** Calls a handler and answers what it did, as JSON. */
    String call(ScriptFile file, String handler, String contextJson, String authType) throws CodeException {
        Value exports = load(file);
        console.serve(file.name());
        return run.execute(exports.getMember(handler), contextJson, authType).asString();
    }

    private Value evaluate(ScriptFile file) throws CodeException {
        Value exports = context.eval(module(file.name(), file.code()));
        for (String handler : new String[] {"request", "response"}) {
            if (!exports.hasMember(handler) || !exports.getMember(handler).canExecute()) {
                throw new CodeException(file.name()
                        + ": the file must export the functions request and response, and has no "
                        + handler);
            }
        }
        return exports;
    }

    private static Source module(String name, String code) {
        return Source.newBuilder("js", code, name)
                .mimeType("application/javascript+module")
                .buildLiteral();
    }

    /** Ends the handler that runs, from another thread. */
    void interrupt() {
        try {
            context.interrupt(Duration.ofSeconds(1));
        } catch (TimeoutException e) {
            context.close(true);
        }
    }

    void close() {
        context.close(true);
    }
}
