package dojo.chat.local.appsync.javascript;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.resolver.ResolverCode;
import dojo.chat.local.appsync.resolver.ResolverException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.graalvm.polyglot.PolyglotException;

/**
 * A file that the engine has read. Values go in and out as JSON text: no Java object is within the code's reach, and it
 * is faster than member by member.
 */
final class CompiledCode implements ResolverCode {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private final JavaScriptEngine engine;
    private final ScriptFile file;

    CompiledCode(JavaScriptEngine engine, ScriptFile file) {
        this.engine = engine;
        this.file = file;
    }

    @Override
    public Outcome call(String handler, Map<String, Object> context, String authType) throws ResolverException {
        Map<String, Object> outcome = read(run(handler, write(context), authType));
        if (outcome.get("error") instanceof Map<?, ?> error) {
            throw new ResolverException(Outcomes.error(error));
        }
        return Outcomes.outcome(outcome);
    }

    private String run(String handler, String contextJson, String authType) throws ResolverException {
        try {
            return engine.inContext(scripts -> scripts.call(file, handler, contextJson, authType));
        } catch (PolyglotException e) {
            throw codeError(Mistake.in(file, e).toString());
        } catch (TimeLimitException e) {
            throw codeError(file.name() + ": " + handler + " did not end within " + e.getMessage());
        } catch (CodeException e) {
            throw codeError(e.getMessage());
        }
    }

    private static ResolverException codeError(String message) {
        return new ResolverException(new FieldError(message, "Code", null, null));
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
