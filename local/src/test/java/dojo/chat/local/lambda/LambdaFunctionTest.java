package dojo.chat.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LambdaFunctionTest {
    private static final String SAMPLES = "dojo.chat.local.lambda.sample.SampleFunctions$";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path asset;

    private final List<LambdaFunction> functions = new ArrayList<>();

    @BeforeAll
    static void copyTheFunctions() {
        SampleAsset.in(asset);
    }

    @AfterEach
    void stop() {
        functions.forEach(LambdaFunction::close);
    }

    @Test
    void aTypedHandlerGetsAndAnswersJson() throws LambdaException {
        assertThat(function("Typed::handleRequest").invoke("{\"item\":\"shuriken\",\"count\":3,\"tags\":[\"a\"],\"more\":1}"))
                .isEqualTo("{\"text\":\"shuriken[a]\",\"total\":6}");
    }

    @Test
    void aStreamHandlerGetsTheEventAsItIs() throws LambdaException {
        assertThat(function("Echo").invoke("{\"ä\": 1}")).isEqualTo("{\"ä\": 1}");
    }

    @Test
    void aMethodOfAnyClassMayBeTheHandler() throws LambdaException {
        assertThat(function("Echo::shout").invoke("\"hi\"")).isEqualTo("\"HI\"");
    }

    @Test
    void theFunctionSeesItsEnvironmentAndNothingOfTheHost() throws Exception {
        JsonNode seen = JSON.readTree(function("Surroundings").invoke("{}"));
        assertThat(seen.path("greeting").asText()).isEqualTo("hello");
        assertThat(seen.path("name").asText()).isEqualTo("sample");
        assertThat(seen.path("memory").asInt()).isEqualTo(128);
        assertThat(seen.path("arn").asText()).isEqualTo("arn:aws:lambda:x:1:function:sample");
        assertThat(seen.path("inTime").asBoolean()).isTrue();
        assertThat(seen.path("maxHeap").asLong()).isLessThanOrEqualTo(128L << 20);
        assertThat(seen.path("seesHost").asBoolean()).isFalse();
    }

    @Test
    void aProcessIsKeptForTheNextEventAndEndsWithTheFunction() throws Exception {
        LambdaFunction function = function("Surroundings");
        JsonNode first = JSON.readTree(function.invoke("{}"));
        JsonNode second = JSON.readTree(function.invoke("{}"));
        assertThat(second.path("calls").asInt()).isEqualTo(2);
        assertThat(second.path("process")).isEqualTo(first.path("process"));
        ProcessHandle process = ProcessHandle.of(first.path("process").asLong()).orElseThrow();
        function.close();
        assertThat(process.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
        assertThatExceptionOfType(LambdaException.class)
                .isThrownBy(() -> function.invoke("{}"))
                .withMessage("The function sample was stopped.");
    }

    @Test
    void whatTheFunctionThrowsIsToldAndTheProcessGoesOn() throws LambdaException {
        LambdaFunction function = function("Trouble::act");
        assertThatExceptionOfType(LambdaException.class)
                .isThrownBy(() -> function.invoke("\"throw\""))
                .withMessage("no")
                .returns("java.lang.IllegalStateException", LambdaException::errorType);
        assertThat(function.invoke("\"fine\"")).isEqualTo("\"fine\"");
    }

    @Test
    void aFunctionThatRunsOutOfTimeIsEndedAndTheNextEventFindsAFreshOne() throws LambdaException {
        LambdaFunction function = function("Trouble::act", Duration.ofMillis(1500));
        assertThatExceptionOfType(LambdaException.class)
                .isThrownBy(() -> function.invoke("\"sleep\""))
                .withMessage("Task timed out after 1.50 seconds")
                .returns("Sandbox.Timedout", LambdaException::errorType);
        assertThat(function.invoke("\"fine\"")).isEqualTo("\"fine\"");
    }

    @Test
    void aProcessThatEndsItselfIsTold() {
        assertThatExceptionOfType(LambdaException.class)
                .isThrownBy(() -> function("Trouble::act").invoke("\"exit\""))
                .withMessage("The function's process ended before it answered.")
                .returns("Runtime.ExitError", LambdaException::errorType);
    }

    @Test
    void eventsRunBesideEachOtherUpToTheConcurrency() throws Exception {
        LambdaFunction function = function("Surroundings");
        List<CompletableFuture<Long>> answers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        for (int i = 0; i < 6; i++) {
            answers.add(CompletableFuture.supplyAsync(() -> process(function), threads));
        }
        assertThat(answers.stream().map(CompletableFuture::join).distinct().count()).isBetween(1L, 2L);
        threads.shutdown();
    }

    @Test
    void aMissingClassMethodOrJarIsToldInOneSentence() throws Exception {
        assertThatMessage(function("Nobody::act")).isEqualTo("Class not found: " + SAMPLES + "Nobody");
        assertThatMessage(function("Echo::sing")).isEqualTo(SAMPLES + "Echo has no public method sing");
        assertThatMessage(function("Broken::act")).isEqualTo("TABLE_NAME is not set");
        Path jar = Files.writeString(asset.resolve("broken.jar"), "no jar");
        assertThatMessage(function(configuration("Echo", jar, Duration.ofSeconds(30))))
                .startsWith("The function sample can't be started from " + jar);
    }

    private static AbstractStringAssert<?> assertThatMessage(LambdaFunction function) {
        return assertThat(
                catchThrowableOfType(LambdaException.class, () -> function.invoke("\"x\"")).getMessage());
    }

    private static long process(LambdaFunction function) {
        try {
            return JSON.readTree(function.invoke("{}")).path("process").asLong();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private LambdaFunction function(String handler) {
        return function(handler, Duration.ofSeconds(30));
    }

    private LambdaFunction function(String handler, Duration timeout) {
        return function(configuration(handler, asset, timeout));
    }

    private LambdaFunction function(LambdaConfiguration configuration) {
        LambdaFunction function = new LambdaFunction(configuration);
        functions.add(function);
        return function;
    }

    private static LambdaConfiguration configuration(String handler, Path code, Duration timeout) {
        return new LambdaConfiguration(
                "sample",
                "arn:aws:lambda:x:1:function:sample",
                code,
                SAMPLES + handler,
                128,
                timeout,
                2,
                Map.of("GREETING", "hello"));
    }
}
