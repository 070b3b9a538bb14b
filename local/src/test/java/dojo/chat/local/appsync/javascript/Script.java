package dojo.chat.local.appsync.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.resolver.ResolverCode.Outcome;
import dojo.chat.local.appsync.resolver.ResolverException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs lines of APPSYNC_JS as the request handler of {@code Query.messages.js}, where they are line 3. */
final class Script {
    static final JavaScriptEngine ENGINE = new JavaScriptEngine(Duration.ofSeconds(2));

    private static final ObjectMapper JSON = new ObjectMapper();

    private Script() {}

    static Outcome run(String lines, Map<String, Object> arguments) throws Exception {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("arguments", arguments);
        context.put("stash", Map.of("kept", "yes"));
        context.put("prev", null);
        context.put("info", Map.of("fieldName", "messages", "parentTypeName", "Query"));
        return ENGINE.compile("Query.messages.js", """
                import * as ddb from '@aws-appsync/utils/dynamodb';
                export function request(ctx) {
                %s
                }
                export function response(ctx) { return ctx.result; }
                """.formatted(lines)).call("request", context, "API Key Authorization");
    }

    static Outcome run(String lines) throws Exception {
        return run(lines, Map.of());
    }

    static Object value(String expression) throws Exception {
        return run("return " + expression + ";").value();
    }

    static FieldError error(String lines) {
        ResolverException refusal = catchThrowableOfType(ResolverException.class, () -> run(lines));
        assertThat(refusal).as("the error of %s", lines).isNotNull();
        return refusal.error();
    }

    /** Expects a value, given as JSON with single quotes. */
    static void expect(String expression, String json) throws Exception {
        assertThat(JSON.readTree(JSON.writeValueAsString(value(expression))))
                .as(expression)
                .isEqualTo(JSON.readTree(json.replace('\'', '"')));
    }
}
