package dojo.chat.local.appsync.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.FilterGroup;
import dojo.chat.local.appsync.Invalidation;
import dojo.chat.local.appsync.resolver.ResolverCode.EarlyReturn;
import dojo.chat.local.appsync.resolver.ResolverCode.Outcome;
import dojo.chat.local.appsync.resolver.ResolverException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class JavaScriptEngineTest {
    private static final JavaScriptEngine ENGINE = new JavaScriptEngine(Duration.ofSeconds(2));

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    private static Outcome call(String request, Map<String, Object> arguments) throws Exception {
        Map<String, Object> context = new LinkedHashMap<>(Map.of(
                "arguments", arguments,
                "stash", Map.of("kept", "yes"),
                "info", Map.of("fieldName", "messages", "parentTypeName", "Query")));
        return ENGINE.compile("Query.messages.js", """
                import { util, extensions, runtime } from '@aws-appsync/utils';
                import * as ddb from '@aws-appsync/utils/dynamodb';
                export function request(ctx) { %s }
                export function response(ctx) { return ctx.result; }
                """.formatted(request)).call("request", context, "API Key Authorization");
    }

    private static Object value(String expression) throws Exception {
        return call("return " + expression + ";", Map.of("id", "m1", "at", 1732470000123L)).value();
    }

    private static FieldError error(String request) {
        return catchThrowableOfType(ResolverException.class, () -> call(request, Map.of())).error();
    }

    @Test
    void argumentsAndMillisecondsGoThroughWithoutLoss() throws Exception {
        assertThat(value("{ at: ctx.args.at, same: ctx.args === ctx.arguments, half: 0.5, none: undefined, nil: null }"))
                .isEqualTo(new LinkedHashMap<>() {{
                    put("at", 1732470000123L);
                    put("same", true);
                    put("half", 0.5);
                    put("nil", null);
                }});
    }

    @Test
    void whatTheHandlerPutsIntoTheStashComesBack() throws Exception {
        assertThat(call("ctx.stash.added = [1]; return null;", Map.of()).stash())
                .isEqualTo(Map.of("kept", "yes", "added", List.of(1)));
    }

    @Test
    void utilErrorEndsTheHandlerWithItsTypeDataAndInfo() {
        assertThat(error("util.error('Too long', 'InvalidBody', { limit: 250 }, { seconds: 3 });"))
                .isEqualTo(new FieldError("Too long", "InvalidBody", Map.of("limit", 250), Map.of("seconds", 3)));
    }

    @Test
    void unauthorizedNamesTheField() {
        assertThat(error("util.unauthorized();"))
                .isEqualTo(new FieldError("Not Authorized to access messages on type Query", "Unauthorized", null, null));
    }

    @Test
    void appendedErrorsComeBesideTheValue() throws Exception {
        Outcome outcome = call("util.appendError('half', 'Partial'); return 1;", Map.of());
        assertThat(outcome.value()).isEqualTo(1);
        assertThat(outcome.appendedErrors()).containsExactly(new FieldError("half", "Partial", null, null));
    }

    @Test
    void aMistakeInTheCodeNamesFileAndLine() {
        FieldError error = error("return ctx.args.missing.length;");
        assertThat(error.errorType()).isEqualTo("Code");
        assertThat(error.message()).contains("Runtime error", "Query.messages.js:3").doesNotContain("java");
    }

    @Test
    void earlyReturnEndsTheHandler() throws Exception {
        Outcome next = call("runtime.earlyReturn({ id: 1 }); return 2;", Map.of());
        assertThat(next.earlyReturn()).isEqualTo(EarlyReturn.NEXT);
        assertThat(next.value()).isEqualTo(Map.of("id", 1));
        assertThat(call("runtime.earlyReturn(null, { skipTo: 'END' });", Map.of()).earlyReturn())
                .isEqualTo(EarlyReturn.END);
    }

    @Test
    void aHandlerThatDoesNotEndIsEnded() throws Exception {
        FieldError error = error("for (const x of { [Symbol.iterator]: () => ({ next: () => ({ value: 1 }) }) }) {}");
        assertThat(error.errorType()).isEqualTo("Code");
        assertThat(error.message()).contains("did not end within 2 s");
        assertThat(value("1")).as("the engine still runs").isEqualTo(1);
    }

    @Test
    void javaIsOutOfReach() throws Exception {
        assertThat(value("[typeof Java, typeof Polyglot, typeof load, typeof setTimeout, typeof globalThis.dojoHost]"))
                .isEqualTo(List.of("undefined", "undefined", "undefined", "undefined", "undefined"));
        assertThat(error("return new Function('return 1')();").errorType()).isEqualTo("Code");
    }

    @Test
    void callsRunInParallel() throws Exception {
        var code = ENGINE.compile("parallel.js", """
                export function request(ctx) { return ctx.args.n * 2; }
                export function response(ctx) { return null; }
                """);
        assertThat(IntStream.range(0, 200).parallel().mapToObj(n -> {
            try {
                return code.call("request", Map.of("arguments", Map.of("n", n)), "").value();
            } catch (ResolverException e) {
                return e;
            }
        })).containsExactlyElementsOf(IntStream.range(0, 200).mapToObj(n -> (Object) (n * 2)).toList());
    }

    @Test
    void aFileThatCannotBeUsedIsRefusedWithItsNameAndLine() {
        assertThatThrownBy(() -> ENGINE.compile("broken.js", "export function request() {\n  return {;\n}"))
                .isInstanceOf(CodeException.class)
                .hasMessageStartingWith("broken.js:2: ");
        assertThatThrownBy(() -> ENGINE.compile("half.js", "export function request() {}"))
                .hasMessage("half.js: the file must export the functions request and response, and has no response");
        assertThatThrownBy(() -> ENGINE.compile("import.js", "import fs from 'node:fs';"))
                .isInstanceOf(CodeException.class)
                .hasMessageContaining("node:fs");
    }

    @Test
    void timesAreReadAndWritten() throws Exception {
        assertThat(value("util.time.epochMilliSecondsToISO8601(1732470000123)")).isEqualTo("2024-11-24T17:40:00.123Z");
        assertThat(value("util.time.parseISO8601ToEpochMilliSeconds('2024-11-24T18:40:00.123+01:00')"))
                .isEqualTo(1732470000123L);
        assertThat(value("util.time.epochMilliSecondsToFormatted(0, 'yyyy-MM-dd HH:mm', 'Europe/Berlin')"))
                .isEqualTo("1970-01-01 01:00");
        assertThat(value("util.time.parseFormattedToEpochMilliSeconds('1970-01-01 01:00', 'yyyy-MM-dd HH:mm')"))
                .isEqualTo(3_600_000);
        assertThat(error("util.time.parseISO8601ToEpochMilliSeconds('soon');").message()).contains("soon");
    }

    @Test
    void textHelpersDoWhatAppSyncsDo() throws Exception {
        assertThat(value("util.autoId()")).asString().hasSize(36);
        assertThat(value("util.autoUlid()")).asString().hasSize(26);
        assertThat(value("util.autoKsuid()")).asString().hasSize(27);
        assertThat(value("util.base64Decode(util.base64Encode('忍者'))")).isEqualTo("忍者");
        assertThat(value("util.urlDecode(util.urlEncode('a b&c'))")).isEqualTo("a b&c");
        assertThat(value("util.matches('[a-z]+', 'village')")).isEqualTo(true);
        assertThat(value("util.escapeJavaScript('\"<\\n')")).isEqualTo("\\\"<\\n");
        assertThat(value("'a1b22'.replaceAll('[0-9]+', '#')")).isEqualTo("a#b#");
        assertThat(value("'a1b22'.replace('[0-9]+', '#')")).isEqualTo("a#b22");
        assertThat(value("JSON.parse('{not json')")).isEqualTo("");
        assertThat(value("util.str.normalize('ａ', 'nfkc')")).isEqualTo("a");
        assertThat(value("util.authType()")).isEqualTo("API Key Authorization");
        assertThat(value("util.xml.toMap('<a><b>1</b><b>2</b></a>')"))
                .isEqualTo(Map.of("a", Map.of("b", List.of("1", "2"))));
        assertThat(error("util.matches('[', 'x');").errorType()).isEqualTo("Code");
    }

    @Test
    void valuesBecomeAttributeValues() throws Exception {
        assertThat(value("util.dynamodb.toMapValues({ n: 10, s: 'x', b: true, nil: null, l: [1], gone: undefined })"))
                .isEqualTo(Map.of(
                        "n", Map.of("N", 10),
                        "s", Map.of("S", "x"),
                        "b", Map.of("BOOL", true),
                        "nil", java.util.Collections.singletonMap("NULL", null),
                        "l", Map.of("L", List.of(Map.of("N", 1)))));
        assertThat(value("util.dynamodb.toStringSet(['a'])")).isEqualTo(Map.of("SS", List.of("a")));
    }

    @Test
    void subscriptionFiltersMultiplyOut() throws Exception {
        assertThat(value("""
                util.transform.toSubscriptionFilter(
                  { or: [{ room: { eq: 'a' } }, { room: { eq: 'b' } }], secret: { eq: 1 } },
                  ['secret'],
                  { senderId: { ne: '7' } })"""))
                .isEqualTo(Map.of("filterGroup", List.of(
                        Map.of("filters", List.of(filter("room", "eq", "a"), filter("senderId", "ne", "7"))),
                        Map.of("filters", List.of(filter("room", "eq", "b"), filter("senderId", "ne", "7"))))));
        assertThat(error("util.transform.toSubscriptionFilter({ room: { like: 'x' } });").message()).contains("like");
    }

    @Test
    void extensionsAreTold() throws Exception {
        Outcome outcome = call("""
                extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter({ room: { eq: 'a' } }));
                extensions.invalidateSubscriptions({ subscriptionField: 'onCreateMessage', payload: { senderId: '7' } });
                return null;""", Map.of());
        assertThat(outcome.subscriptionFilter())
                .containsExactly(new FilterGroup(List.of(new FilterGroup.Filter("room", "eq", "a"))));
        assertThat(outcome.invalidationFilter()).isNull();
        assertThat(outcome.invalidations())
                .containsExactly(new Invalidation("onCreateMessage", Map.of("senderId", "7")));
    }

    private static Map<String, Object> filter(String field, String operator, Object value) {
        return Map.of("fieldName", field, "operator", operator, "value", value);
    }
}
