package dojo.chat.local.appsync.javascript;

import static dojo.chat.local.appsync.javascript.Script.ENGINE;
import static dojo.chat.local.appsync.javascript.Script.error;
import static dojo.chat.local.appsync.javascript.Script.run;
import static dojo.chat.local.appsync.javascript.Script.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.resolver.ResolverException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JavaScriptEngineTest {
    @Test
    void argumentsAndMillisecondsGoThroughWithoutLoss() throws Exception {
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("at", 1732470000123L);
        expected.put("same", true);
        expected.put("half", 0.5);
        expected.put("whole", 7);
        expected.put("nil", null);
        assertThat(run("return { at: ctx.args.at, same: ctx.args === ctx.arguments, half: 0.5, whole: 7.0,"
                        + " none: undefined, nil: null };", Map.of("at", 1732470000123L)).value())
                .isEqualTo(expected);
    }

    @Test
    void whatTheHandlerPutsIntoTheStashComesBack() throws Exception {
        assertThat(run("ctx.stash.added = [1]; return null;").stash())
                .isEqualTo(Map.of("kept", "yes", "added", List.of(1)));
    }

    @Test
    void theResponseHandlerSeesTheResult() throws Exception {
        var code = ENGINE.compile("response.js", """
                export const request = () => ({ payload: null });
                export const response = ({ result, error }) => ({ result, failed: error?.type });
                """);
        assertThat(code.call("response", Map.of("result", List.of(1), "error", Map.of("type", "T")), "").value())
                .isEqualTo(Map.of("result", List.of(1), "failed", "T"));
    }

    @Test
    void aHandlerWithoutAnAnswerAnswersNull() throws Exception {
        assertThat(run("").value()).isNull();
    }

    @Test
    void aMistakeInTheCodeNamesFileLineAndColumn() {
        assertThat(error("return ctx.args.missing.length;"))
                .isEqualTo(new FieldError(
                        "Query.messages.js:3:8: TypeError: Cannot read property 'length' of undefined",
                        "Code", null, null));
        assertThat(error("\nreturn util.matches('[', 'x');").message())
                .startsWith("Query.messages.js:4:8: ")
                .contains("Unclosed character class")
                .doesNotContain("java");
        assertThat(error("const again = () => again();\nreturn again();").message()).contains("RangeError");
        assertThat(error("const circle = {};\ncircle.self = circle;\nreturn circle;").errorType()).isEqualTo("Code");
    }

    @Test
    void aHandlerThatDoesNotEndIsEnded() throws Exception {
        FieldError error = error("for (const x of { [Symbol.iterator]: () => ({ next: () => ({ value: 1 }) }) }) {}");
        assertThat(error.errorType()).isEqualTo("Code");
        assertThat(error.message()).isEqualTo("Query.messages.js: request did not end within 2 s");
        assertThat(value("1")).as("the engine still runs").isEqualTo(1);
    }

    @Test
    void aFileWhoseOwnCodeDoesNotEndIsRefused() {
        try (JavaScriptEngine impatient = new JavaScriptEngine(Duration.ofMillis(300))) {
            assertThatThrownBy(() -> impatient.compile("loop.js", "while (true) {}"))
                    .isInstanceOf(CodeException.class)
                    .hasMessage("loop.js: the file's own code did not end within 300 ms");
        }
    }

    @Test
    void javaAndTheMachineAreOutOfReach() throws Exception {
        assertThat(value("""
                ['Java', 'Polyglot', 'Packages', 'Graal', 'load', 'print', 'setTimeout', 'fetch', 'process', 'require',
                 'dojoHost'].filter((name) => globalThis[name] !== undefined)"""))
                .isEqualTo(List.of());
        assertThat(error("return new Function('return 1')();").errorType()).isEqualTo("Code");
        assertThat(error("return eval('1');").errorType()).isEqualTo("Code");
        assertThatThrownBy(() -> ENGINE.compile("import.js", "import '/etc/passwd';"))
                .isInstanceOf(CodeException.class)
                .hasMessageContaining("/etc/passwd");
    }

    @Test
    void callsRunInParallel() throws Exception {
        var code = ENGINE.compile("parallel.js", """
                export function request(ctx) { ctx.stash.n = ctx.args.n; return ctx.args.n * 2; }
                export function response(ctx) { return null; }
                """);
        assertThat(IntStream.range(0, 200).parallel().mapToObj(n -> {
            try {
                return code.call("request", Map.of("arguments", Map.of("n", n), "stash", Map.of()), "").value();
            } catch (ResolverException e) {
                return e;
            }
        })).containsExactlyElementsOf(IntStream.range(0, 200).mapToObj(n -> (Object) (n * 2)).toList());
    }

    @Test
    void aFileThatCannotBeUsedIsRefusedWithItsNameAndLine() {
        assertThatThrownBy(() -> ENGINE.compile("broken.js", "export function request() {\n  return {;\n}"))
                .isInstanceOf(CodeException.class)
                .hasMessage("broken.js:2:11: SyntaxError: Expected ident but found ;");
        assertThatThrownBy(() -> ENGINE.compile("half.js", "export function request() {}"))
                .hasMessage("half.js: the file must export the functions request and response, and has no response");
        assertThatThrownBy(() -> ENGINE.compile("import.js", "import fs from 'node:fs';"))
                .isInstanceOf(CodeException.class)
                .hasMessageStartingWith("import.js")
                .hasMessageContaining("node:fs");
        assertThatThrownBy(() -> ENGINE.compile("name.js", "import { utils } from '@aws-appsync/utils';"))
                .isInstanceOf(CodeException.class)
                .hasMessageStartingWith("name.js")
                .hasMessageContaining("utils");
        assertThatThrownBy(() -> ENGINE.compile("top.js", "const a = 1;\nmissing();"))
                .hasMessage("top.js:2:1: ReferenceError: missing is not defined");
    }

    @Test
    void aFileOfTheSameNameButOtherCodeIsAnotherFile() throws Exception {
        String code = "export const request = () => %s; export const response = () => null;";
        var one = ENGINE.compile("same.js", code.formatted("1"));
        var two = ENGINE.compile("same.js", code.formatted("2"));
        assertThat(one.call("request", Map.of(), "").value()).isEqualTo(1);
        assertThat(two.call("request", Map.of(), "").value()).isEqualTo(2);
    }

    @Test
    void rdsHelpersSayThatTheyAreNotSupported() throws Exception {
        var code = ENGINE.compile("rds.js", """
                import { select, createPgStatement, typeHint, agg, sql } from '@aws-appsync/utils/rds';
                export const request = () => select({ table: 'messages' });
                export const response = () => typeHint.UUID('1');
                """);
        assertThat(catchThrowableOfType(ResolverException.class, () -> code.call("request", Map.of(), "")).error())
                .isEqualTo(new FieldError(
                        "select needs an RDS data source, which is not supported here.",
                        "UnsupportedOperation", null, null));
        assertThatThrownBy(() -> code.call("response", Map.of(), "")).hasMessageStartingWith("typeHint.UUID needs");
    }
}
