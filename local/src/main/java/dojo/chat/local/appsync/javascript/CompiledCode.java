package dojo.chat.local.appsync.javascript;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.resolver.ResolverCode;
import dojo.chat.local.appsync.resolver.ResolverException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.PolyglotException;

/** A file that the engine has read. Values go in and out as JSON text, so no Java object is within the code's reach. */
final class CompiledCode implements ResolverCode {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private final JavaScriptEngine engine;
    private final ScriptFile file;
    private final Pattern place;

    CompiledCode(JavaScriptEngine engine, ScriptFile file) {
        this.engine = engine;
        this.file = file;
        this.place = Pattern.compile(Pattern.quote(file.name()) + ":(\\d+)");
    }

    @Override
    public Outcome call(String handler, Map<String, Object> context, String authType) throws ResolverException {
        Map<String, Object> outcome = read(run(handler, write(context), authType));
        if (outcome.get("error") instanceof Map<?, ?> error) {
            throw new ResolverException(Outcomes.error(error));
        }
        if (outcome.get("failure") instanceof String failure) {
            throw codeError(failure + line(String.valueOf(outcome.get("stack"))));
        }
        return Outcomes.outcome(outcome);
    }

    private String run(String handler, String contextJson, String authType) throws ResolverException {
        try {
            return engine.inContext(scripts -> {
                try {
                    return scripts.call(file, handler, contextJson, authType);
                } catch (CodeException e) {
                    throw new IllegalStateException(e);
                }
            });
        } catch (PolyglotException e) {
            throw codeError(
                    e.isInterrupted() || e.isCancelled()
                            ? "the handler " + handler + " did not end within " + engine.limitSeconds() + " s"
                            : e.getMessage());
        }
    }

    private ResolverException codeError(String message) {
        return new ResolverException(
                new FieldError("Runtime error in " + file.name() + ": " + message, "Code", null, null));
    }

    private String line(String stack) {
        Matcher matcher = place.matcher(stack);
        return matcher.find() ? " (" + file.name() + ":" + matcher.group(1) + ")" : "";
    }

    private static String write(Map<String, Object> context) {
        try {
            return JSON.writeValueAsString(context);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The resolver's context is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Map<String, Object> read(String outcome) {
        try {
            return JSON.readValue(outcome, OBJECT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The engine answered no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
