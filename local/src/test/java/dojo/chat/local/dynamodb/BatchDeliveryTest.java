package dojo.chat.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dojo.chat.local.lambda.LambdaException;
import dojo.chat.local.lambda.LambdaInvoker;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchDeliveryTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<List<String>> invocations = new ArrayList<>();

    private List<String> seen(String payload) {
        try {
            List<String> numbers = new ArrayList<>();
            for (JsonNode record : JSON.readTree(payload).path("Records")) {
                numbers.add(record.at("/dynamodb/SequenceNumber").asText());
            }
            invocations.add(numbers);
            return numbers;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<ObjectNode> records(String... sequenceNumbers) {
        return Stream.of(sequenceNumbers).map(BatchDeliveryTest::record).toList();
    }

    private static ObjectNode record(String sequenceNumber) {
        ObjectNode record = JSON.createObjectNode();
        record.putObject("dynamodb").put("SequenceNumber", sequenceNumber);
        return record;
    }

    @Test
    void onlyTheRecordsFromTheFirstFailureOnComeAgain() {
        LambdaInvoker function = payload -> seen(payload).size() == 4
                ? "{\"batchItemFailures\":[{\"itemIdentifier\":\"4\"},{\"itemIdentifier\":\"2\"}]}"
                : "{\"batchItemFailures\":[]}";
        new BatchDelivery(function, false).deliver(records("1", "2", "3", "4"), 1);
        assertThat(invocations).containsExactly(List.of("1", "2", "3", "4"), List.of("2", "3", "4"));
    }

    @Test
    void aBatchThatFailsIsCutInTwoUntilTheBadRecordIsAlone() {
        LambdaInvoker function = payload -> {
            if (seen(payload).contains("bad")) {
                throw new LambdaException("Broken", "broken");
            }
            return "null";
        };
        new BatchDelivery(function, true).deliver(records("1", "2", "3", "bad"), 1);
        assertThat(invocations).containsExactly(
                List.of("1", "2", "3", "bad"),
                List.of("1", "2"),
                List.of("3", "bad"),
                List.of("3"),
                List.of("bad"),
                List.of("bad"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "no json", "{\"batchItemFailures\":[{\"itemIdentifier\":\"99\"}]}", "{\"batchItemFailures\":[{}]}"})
    void anAnswerThatMeansNothingFailsTheWholeBatch(String answer) {
        LambdaInvoker function = payload -> {
            seen(payload);
            return answer;
        };
        new BatchDelivery(function, false).deliver(records("1", "2"), 1);
        assertThat(invocations).containsExactly(List.of("1", "2"), List.of("1", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "\"done\"", "{\"batchItemFailures\":[]}", "{\"batchItemFailures\":null}"})
    void anAnswerWithoutFailuresTakesTheWholeBatch(String answer) {
        LambdaInvoker function = payload -> {
            seen(payload);
            return answer;
        };
        new BatchDelivery(function, false).deliver(records("1", "2"), 1);
        assertThat(invocations).containsExactly(List.of("1", "2"));
    }
}
