package dojo.chat.local.appsync.graphql;

import static dojo.chat.local.appsync.graphql.TestApi.GUEST;
import static dojo.chat.local.appsync.graphql.TestApi.request;
import static dojo.chat.local.appsync.graphql.TestApi.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.FieldResult;
import dojo.chat.local.appsync.GraphQlRequest;
import dojo.chat.local.appsync.GraphQlRequestException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseErrorsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMA =
            """
            type Query { message: Message page: Page count: Int }
            type Mutation { createMessage(input: Input!): Message must: String! }
            type Subscription { onCreateMessage: Message @aws_subscribe(mutations: ["createMessage"]) }
            type Message { id: ID! body: String seq: Int author: Author }
            type Author { name: String }
            type Page { items: [Message!]! }
            input Input { id: ID!, body: String }
            """;

    @Test
    void aResolversErrorIsListedAsAppSyncDoesWithTheSelectedPartOfItsData() throws Exception {
        Map<String, Object> current = Map.of(
                "id", "m1", "body", "theirs", "sender", "player#7", "author", Map.of("name", "Akira", "secret", 1));
        FieldError conflict = new FieldError(
                "Conflict resolver rejects mutation.", "ConflictUnhandled", current, Map.of("version", 2));
        TestApi definition =
                new TestApi(SCHEMA).field("Mutation.createMessage", request -> FieldResult.failed(conflict));
        try (GraphQlApi api = definition.start()) {
            Map<String, Object> response = run(
                    api, "mutation {\n  createMessage(input: {id: 1}) { id text: body seq author { name } }\n}");

            assertThat(JSON.writeValueAsString(response))
                    .isEqualTo("{\"data\":{\"createMessage\":null},\"errors\":[{\"path\":[\"createMessage\"],"
                            + "\"data\":{\"id\":\"m1\",\"text\":\"theirs\",\"seq\":null,\"author\":{\"name\":\"Akira\"}},"
                            + "\"errorType\":\"ConflictUnhandled\",\"errorInfo\":{\"version\":2},"
                            + "\"locations\":[{\"line\":2,\"column\":3,\"sourceName\":null}],"
                            + "\"message\":\"Conflict resolver rejects mutation.\"}]}");
        }
    }

    @Test
    void anAppendedErrorStandsBesideTheData() throws Exception {
        FieldResult result = new FieldResult(
                Map.of("id", "m1"), List.of(new FieldError("careful", "Warning", null, null)), null, null, List.of());
        try (GraphQlApi api = new TestApi(SCHEMA).field("Query.message", request -> result).start()) {
            assertThat(JSON.writeValueAsString(run(api, "{ message { id } }")))
                    .isEqualTo("{\"data\":{\"message\":{\"id\":\"m1\"}},\"errors\":[{\"path\":[\"message\"],"
                            + "\"data\":null,\"errorType\":\"Warning\",\"errorInfo\":null,"
                            + "\"locations\":[{\"line\":1,\"column\":3,\"sourceName\":null}],\"message\":\"careful\"}]}");
        }
    }

    @Test
    void aMissingNonNullFieldNullsItsParent() throws Exception {
        TestApi definition = new TestApi(SCHEMA)
                .answer("Mutation.createMessage", arguments -> Map.of("body", "hi"))
                .answer("Query.page", arguments -> Map.of("items", List.of(Map.of("id", "m1"), Map.of())));
        try (GraphQlApi api = definition.start()) {
            assertThat(JSON.writeValueAsString(run(api, "mutation { createMessage(input: {id: 1}) { id body } }")))
                    .isEqualTo("{\"data\":{\"createMessage\":null},\"errors\":[{\"path\":[\"createMessage\",\"id\"],"
                            + "\"locations\":null,\"message\":\"Cannot return null for non-nullable type: 'ID' within"
                            + " parent 'Message' (/createMessage/id)\"}]}");
            assertThat(messages(run(api, "{ page { items { id } } }")))
                    .containsExactly("Cannot return null for non-nullable type: 'ID' within parent 'Message'"
                            + " (/page/items[1]/id)");
            assertThat(run(api, "mutation { must }").get("data")).isNull();
        }
    }

    @Test
    void aValueOfTheWrongKindIsToldByItsPath() {
        TestApi definition = new TestApi(SCHEMA)
                .answer("Query.count", arguments -> "many")
                .answer("Query.page", arguments -> Map.of("items", "none"));
        try (GraphQlApi api = definition.start()) {
            assertThat(messages(run(api, "{ count }")).get(0)).startsWith("Can't serialize value (/count)");
            assertThat(messages(run(api, "{ page { items { id } } }")).get(0))
                    .startsWith("Can't resolve value (/page/items) : type mismatch error, expected type LIST");
        }
    }

    @Test
    void anUnknownFieldIsAValidationErrorAndNothingRuns() throws Exception {
        try (GraphQlApi api = new TestApi(SCHEMA).start()) {
            assertThat(JSON.writeValueAsString(run(api, "{badfield}")))
                    .isEqualTo("{\"data\":null,\"errors\":[{\"path\":null,"
                            + "\"locations\":[{\"line\":1,\"column\":2,\"sourceName\":null}],"
                            + "\"message\":\"Validation error of type FieldUndefined: Field 'badfield' in type 'Query'"
                            + " is undefined @ 'badfield'\"}]}");
            assertThat(messages(run(api, "{ message }")))
                    .containsExactly("Validation error of type SubselectionRequired: Subselection required for type"
                            + " 'Message' of field 'message' @ 'message'");
        }
    }

    @Test
    void aMissingVariableIsAnErrorOfTheVariable() {
        String query = "mutation($input: Input!) { createMessage(input: $input) { id } }";
        try (GraphQlApi api = new TestApi(SCHEMA).start()) {
            Map<String, Object> response = run(api, query);

            assertThat(messages(response))
                    .containsExactly("Variable 'input' has coerced Null value for NonNull type 'Input!'");
            assertThat(response.get("data")).isNull();
            assertThat(messages(run(api, query, Map.of("input", Map.of("body", "hi")))))
                    .containsExactly("Variable 'id' has coerced Null value for NonNull type 'ID!'");
            assertThat(messages(run(api, query, Map.of("input", Map.of("id", 1, "age", 3)))))
                    .containsExactly("The variables input contains a field name 'age' that is not defined for input"
                            + " object type 'Input' ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "meow", "{", "{ message { id }", "query { message(id: ) { id } }"})
    void aQueryThatDoesNotParseIsABadRequest(String query) {
        try (GraphQlApi api = new TestApi(SCHEMA).start()) {
            refused(api, new GraphQlRequest(query, null, null), "MalformedHttpRequestException",
                    "Unable to parse GraphQL query.");
        }
    }

    @Test
    void aRequestWithoutAQueryOrWithAnUnknownOperationIsABadRequest() {
        String two = "query A { count } query B { count }";
        try (GraphQlApi api = new TestApi(SCHEMA).start()) {
            refused(api, new GraphQlRequest(null, null, null), "MalformedHttpRequestException",
                    "Unable to parse GraphQL query.");
            refused(api, new GraphQlRequest(two, "C", null), "BadRequestException", "Unknown operation named 'C'.");
            refused(api, new GraphQlRequest(two, null, null), "BadRequestException",
                    "Must provide operation name if query contains multiple operations.");
            refused(api, request("subscription { onCreateMessage { id } }"), "UnsupportedOperation",
                    "Subscriptions are started over the real-time endpoint.");
        }
    }

    @Test
    void aResolverThatBreaksIsAnInternalFailureWithoutItsStackTrace() {
        TestApi definition = new TestApi(SCHEMA).field("Query.count", request -> {
            throw new IllegalStateException("secret");
        });
        try (GraphQlApi api = definition.start()) {
            assertThat(errors(run(api, "{ count }")).get(0))
                    .containsEntry("errorType", "InternalFailure")
                    .containsEntry("message", "An internal failure occurred while resolving this field.");
        }
    }

    @Test
    void aResolverThatTakesTooLongTimesOutAloneAndTheRestIsAnswered() {
        CountDownLatch never = new CountDownLatch(1);
        TestApi definition = new TestApi(SCHEMA)
                .answer("Query.message", arguments -> Map.of("id", "m1"))
                .field("Query.count", request -> {
                    try {
                        never.await();
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                    return FieldResult.of(1);
                });
        try (GraphQlApi api = definition.startWithin(Duration.ofSeconds(1))) {
            Map<String, Object> response = run(api, "{ count message { id } }");

            assertThat(response.get("data")).hasToString("{count=null, message={id=m1}}");
            assertThat(errors(response).get(0))
                    .containsEntry("errorType", "ExecutionTimeout")
                    .containsEntry("path", List.of("count"));
        }
    }

    private static void refused(GraphQlApi api, GraphQlRequest request, String type, String message) {
        assertThatThrownBy(() -> api.execute(request, GUEST, Map.of()))
                .isInstanceOfSatisfying(GraphQlRequestException.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(400);
                    assertThat(refusal.errors()).containsExactly(new FieldError(message, type, null, null));
                });
    }

    static List<String> messages(Map<String, Object> response) {
        return errors(response).stream().map(error -> error.get("message").toString()).toList();
    }

    static List<Map<String, Object>> errors(Map<String, Object> response) {
        try {
            return JSON.convertValue(
                    JSON.readTree(JSON.writeValueAsString(response.get("errors"))),
                    JSON.getTypeFactory().constructCollectionType(
                            List.class,
                            JSON.getTypeFactory().constructMapType(Map.class, String.class, Object.class)));
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("A response is JSON", notJson);
        }
    }
}
