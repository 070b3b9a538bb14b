package dojo.chat.local.appsync.datasource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LambdaDataSourceTest {
    private final LinkedBlockingQueue<String> invocations = new LinkedBlockingQueue<>();

    private LambdaDataSource answering(String answer) {
        return new LambdaDataSource(payload -> {
            invocations.add(payload);
            return answer;
        });
    }

    @Test
    void theFunctionGetsThePayloadAndItsAnswerIsTheResult() throws Exception {
        assertThat(answering("{\"n\":1}").invoke(Map.of(
                        "operation", "Invoke", "invocationType", "RequestResponse", "payload", Map.of("a", List.of(1)))))
                .isEqualTo(Map.of("n", 1));
        assertThat(invocations.poll()).isEqualTo("{\"a\":[1]}");
    }

    @Test
    void anEventIsNotWaitedFor() throws Exception {
        assertThat(answering("\"nobody hears this\"").invoke(
                        Map.of("operation", "Invoke", "invocationType", "Event", "payload", Map.of("a", 1))))
                .isNull();
        assertThat(invocations.poll(5, TimeUnit.SECONDS)).isEqualTo("{\"a\":1}");
    }

    @Test
    void aBatchOfOneIsAnsweredByItsOneElement() throws Exception {
        assertThat(answering("[\"one\"]").invoke(Map.of("operation", "BatchInvoke", "payload", "a"))).isEqualTo("one");
        assertThat(invocations.poll()).isEqualTo("[\"a\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GetItem", "", "invoke"})
    void anotherOperationIsAnErrorOfTheResolver(String operation) {
        assertThat(catchThrowableOfType(
                        DataSourceException.class, () -> answering("1").invoke(Map.of("operation", operation))).type())
                .isEqualTo("MappingTemplate");
        assertThat(invocations).isEmpty();
    }

    @Test
    void anAnswerThatIsNoJsonIsAnErrorOfTheFunction() {
        assertThat(catchThrowableOfType(
                        DataSourceException.class, () -> answering("no json").invoke(Map.of("operation", "Invoke"))).type())
                .isEqualTo("Lambda:Unhandled");
    }
}
