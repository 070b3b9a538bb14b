package dojo.chat.local.appsync.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppSyncScalarsTest {
    private static final List<String> SCALARS = List.of(
            "AWSDate", "AWSTime", "AWSDateTime", "AWSTimestamp", "AWSEmail", "AWSJSON", "AWSURL", "AWSPhone",
            "AWSIPAddress");

    private static GraphQlApi api;
    private static Object received;
    private static Object answered;

    @BeforeAll
    static void start() {
        String fields = SCALARS.stream()
                .map(name -> name + "(value: " + name + "): " + name)
                .collect(Collectors.joining("\n"));
        TestApi definition = new TestApi("type Query {\n" + fields + "\n}");
        SCALARS.forEach(name -> definition.answer("Query." + name, arguments -> {
            received = arguments.get("value");
            return answered == null ? received : answered;
        }));
        api = definition.start();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @ParameterizedTest
    @CsvSource({
        "AWSDate, 2026-01-31",
        "AWSDate, 2026-01-31Z",
        "AWSDate, 2026-01-31-07:00",
        "AWSDate, 2026-01-31+05:30",
        "AWSTime, 12:30",
        "AWSTime, 12:30:24.500",
        "AWSTime, 12:30:24Z",
        "AWSDateTime, 2026-01-31T12:30Z",
        "AWSDateTime, 2026-01-31T12:30:24.500Z",
        "AWSDateTime, 2026-01-31T12:30:24+05:30:12",
        "AWSEmail, akira@dojo.example",
        "AWSURL, https://dojo.example/room?x=1",
        "AWSURL, mailto:akira@dojo.example",
        "AWSPhone, +1 206-555-0100",
        "AWSPhone, 5550100",
        "AWSIPAddress, 192.0.2.1",
        "AWSIPAddress, 192.0.2.0/24",
        "AWSIPAddress, 2001:db8::1",
        "AWSIPAddress, 2001:db8::/32"
    })
    void aGoodValueStaysAsItIs(String scalar, String value) {
        answered = null;
        String query = "query($v: " + scalar + ") { asVariable: " + scalar + "(value: $v) asLiteral: " + scalar
                + "(value: \"" + value + "\") }";

        Map<String, Object> response = TestApi.run(api, query, Map.of("v", value));

        assertThat(response).isEqualTo(Map.of("data", Map.of("asVariable", value, "asLiteral", value)));
    }

    @ParameterizedTest
    @CsvSource({
        "AWSDate, 2026-02-30, a valid Date Object",
        "AWSDate, 31.1.2026, a valid Date Object",
        "AWSTime, 25:00, a valid Time Object",
        "AWSDateTime, 2026-01-31T12:30:24, a valid DateTime Object",
        "AWSDateTime, yesterday, a valid DateTime Object",
        "AWSEmail, akira, a valid email address",
        "AWSEmail, akira@dojo..example, a valid email address",
        "AWSURL, dojo.example, a valid URL",
        "AWSURL, https://dojo.example//room, a valid URL",
        "AWSPhone, call me, a valid phone number",
        "AWSPhone, 12, a valid phone number",
        "AWSIPAddress, 192.0.2.256, a valid IP address",
        "AWSIPAddress, 192.0.2.0/33, a valid IP address",
        "AWSIPAddress, 192.0.2.0/x, a valid IP address",
        "AWSIPAddress, localhost, a valid IP address",
        "AWSTimestamp, 12, a valid timestamp"
    })
    void aBadValueIsRefusedInAndOut(String scalar, String value, String expected) {
        answered = null;
        Map<String, Object> variable = TestApi.run(
                api, "query($v: " + scalar + ") { " + scalar + "(value: $v) }", Map.of("v", value));
        Map<String, Object> literal = TestApi.run(api, "{ " + scalar + "(value: \"" + value + "\") }");
        answered = value;
        Map<String, Object> output = TestApi.run(api, "{ " + scalar + " }");

        assertThat(message(variable))
                .isEqualTo("Variable 'v' has an invalid value. Unable to parse `" + value + "` as " + expected + ".");
        assertThat(message(literal))
                .startsWith("Validation error of type WrongType: argument 'value'")
                .contains("is not a valid '" + scalar + "' - Unable to parse `\"" + value + "\"` as " + expected)
                .endsWith("@ '" + scalar + "'");
        assertThat(message(output))
                .isEqualTo("Can't serialize value (/" + scalar + ") : Unable to serialize `" + value + "` as "
                        + expected + ".");
        assertThat(output.get("data")).hasToString("{" + scalar + "=null}");
    }

    @Test
    void aTimestampIsAWholeNumberOf64Bits() {
        answered = null;

        Map<String, Object> response = TestApi.run(
                api,
                "query($v: AWSTimestamp) { a: AWSTimestamp(value: $v) b: AWSTimestamp(value: 1767225600000) }",
                Map.of("v", 1_767_225_600_000L));

        assertThat(response)
                .isEqualTo(Map.of("data", Map.of("a", 1_767_225_600_000L, "b", 1_767_225_600_000L)));
        assertThat(message(TestApi.run(api, "{ AWSTimestamp(value: 1.5) }"))).contains("as a valid timestamp");
        assertThat(message(TestApi.run(api, "query($v: AWSTimestamp) { AWSTimestamp(value: $v) }", Map.of("v", 1.5))))
                .contains("Unable to parse `1.5` as a valid timestamp");
    }

    @Test
    void aResolverGetsJsonParsedAndItsAnswerIsWrittenAsJson() {
        answered = null;

        Map<String, Object> response = TestApi.run(
                api, "query($v: AWSJSON) { AWSJSON(value: $v) }", Map.of("v", "{\"rank\": 3, \"tags\": [\"a\"]}"));

        assertThat(received).isEqualTo(Map.of("rank", 3, "tags", List.of("a")));
        assertThat(response).isEqualTo(Map.of("data", Map.of("AWSJSON", "{\"rank\":3,\"tags\":[\"a\"]}")));
    }

    @Test
    void anAnswerThatIsJsonAlreadyIsNotWrittenTwice() {
        answered = "{\"rank\":3}";

        assertThat(TestApi.run(api, "{ AWSJSON }")).isEqualTo(Map.of("data", Map.of("AWSJSON", "{\"rank\":3}")));
    }

    @Test
    void whatIsNotJsonInAStringIsRefused() {
        answered = null;

        assertThat(message(TestApi.run(
                        api, "query($v: AWSJSON) { AWSJSON(value: $v) }", Map.of("v", Map.of("key", "hi")))))
                .isEqualTo("Variable 'v' has an invalid value. Unable to parse {key=hi} as valid JSON.");
        assertThat(message(TestApi.run(api, "{ AWSJSON(value: \"{rank\") }")))
                .contains("Unable to parse \"{rank\" as valid JSON.");
    }

    private static String message(Map<String, Object> response) {
        return ((Map<?, ?>) ((List<?>) response.get("errors")).get(0)).get("message").toString();
    }
}
