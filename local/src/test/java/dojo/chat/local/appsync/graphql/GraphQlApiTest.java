package dojo.chat.local.appsync.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.appsync.ApiDefinition;
import dojo.chat.local.appsync.AuthorizationMode;
import dojo.chat.local.appsync.Caller;
import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.FieldRequest;
import dojo.chat.local.appsync.FieldResolver;
import dojo.chat.local.appsync.FieldResult;
import dojo.chat.local.appsync.FilterGroup;
import dojo.chat.local.appsync.GraphQlRequest;
import dojo.chat.local.appsync.GraphQlService.Subscription;
import dojo.chat.local.appsync.GraphQlService.SubscriptionListener;
import dojo.chat.local.appsync.GraphQlService.SubscriptionRefused;
import dojo.chat.local.appsync.Invalidation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class GraphQlApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Caller GUEST = new Caller(AuthorizationMode.API_KEY, null, field -> true);
    private static final Caller PLAYER = new Caller(AuthorizationMode.AWS_LAMBDA, Map.of(), field -> true);
    private static final String SCHEMA = """
            schema { query: Query mutation: Mutation subscription: Subscription }
            type Note @aws_api_key @aws_lambda { id: ID! text: String! at: AWSTimestamp secret: String @aws_lambda tags: [String] }
            input NoteInput { id: ID! text: String at: AWSTimestamp }
            type Query { note(id: ID!, kind: String): Note @aws_api_key @aws_lambda notes: [Note!]! mine: Note @aws_lambda when: AWSDateTime }
            type Mutation { add(input: NoteInput!): Note @aws_api_key @aws_lambda drop(id: ID!): Note }
            type Subscription {
              added(text: String): Note @aws_subscribe(mutations: ["add"]) @aws_api_key @aws_lambda
              hidden: Note @aws_subscribe(mutations: ["add"]) @aws_lambda
            }
            """;

    private final Map<String, FieldResolver> resolvers = new LinkedHashMap<>();
    private final Events events = new Events();

    private GraphQlApi api(String schema, int depth, int count, boolean introspection) {
        return new GraphQlApi(new ApiDefinition(
                schema,
                AuthorizationMode.API_KEY,
                Set.of(AuthorizationMode.AWS_LAMBDA),
                resolvers,
                introspection,
                depth,
                count));
    }

    private GraphQlApi api() {
        resolvers.putIfAbsent("Mutation.add", request -> FieldResult.of(request.arguments().get("input")));
        return api(SCHEMA, 0, 0, true);
    }

    private static Map<String, Object> execute(GraphQlApi api, String query, Caller caller) {
        return api.execute(new GraphQlRequest(query, null, Map.of()), caller, Map.of("x", "y"));
    }

    private static final class Events implements SubscriptionListener {
        private final LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();

        @Override
        public void event(byte[] payload) {
            received.add(new String(payload, StandardCharsets.UTF_8));
        }

        @Override
        public void ended() {
            received.add("ended");
        }

        String next() throws InterruptedException {
            return received.poll(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void aResolverSeesArgumentsVariablesAndSelection() {
        AtomicReference<FieldRequest> seen = new AtomicReference<>();
        resolvers.put("Query.note", request -> {
            seen.set(request);
            return FieldResult.of(Map.of("id", "1", "text", "hai"));
        });
        Map<String, Object> response = api().execute(
                new GraphQlRequest(
                        "query($id: ID!) { note(id: $id, kind: null) { id words: text } }", null, Map.of("id", 7)),
                GUEST, Map.of("x", "y"));

        assertThat(response).isEqualTo(Map.of("data", Map.of("note", Map.of("id", "1", "words", "hai"))));
        assertThat(seen.get().arguments()).containsEntry("id", "7").containsEntry("kind", null);
        assertThat(seen.get().selectionSetList()).containsExactly("id", "words");
        assertThat(seen.get().parentType()).isEqualTo("Query");
        assertThat(seen.get().headers()).containsEntry("x", "y");
        assertThat(seen.get().selectionSetGraphQl()).contains("words: text");
    }

    @Test
    void anErrorIsToldAtItsFieldWithTheSelectedPartOfItsData() {
        resolvers.put("Query.note", request -> FieldResult.failed(new FieldError(
                "No", "ConflictUnhandled", Map.of("id", "1", "text", "x", "pk", "internal"), Map.of("seconds", 3))));
        Map<?, ?> error = (Map<?, ?>) ((List<?>) execute(api(), "{ note(id: 1) { id text } }", GUEST).get("errors")).get(0);

        assertThat(error).isEqualTo(new LinkedHashMap<>() {{
            put("path", List.of("note"));
            put("data", Map.of("id", "1", "text", "x"));
            put("errorType", "ConflictUnhandled");
            put("errorInfo", Map.of("seconds", 3));
            Map<String, Object> location = new LinkedHashMap<>();
            location.put("line", 1);
            location.put("column", 3);
            location.put("sourceName", null);
            put("locations", List.of(location));
            put("message", "No");
        }});
    }

    @Test
    void aFieldIsForTheModesOfItsDirectivesAlone() {
        resolvers.put("Query.note", request -> FieldResult.of(Map.of("id", "1", "text", "x", "secret", "s")));
        resolvers.put("Query.mine", request -> FieldResult.of(Map.of("id", "2", "text", "y")));
        String query = "{ note(id: 1) { id secret } mine { id } }";

        Map<String, Object> guests = execute(api(), query, GUEST);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("note", new LinkedHashMap<>() {{ put("id", "1"); put("secret", null); }});
        data.put("mine", null);
        assertThat(guests.get("data")).isEqualTo(data);
        assertThat(guests.get("errors")).asString()
                .contains("Not Authorized to access secret on type Note", "Not Authorized to access mine on type Query");
        assertThat(execute(api(), query, PLAYER)).doesNotContainKey("errors");
        Caller limited = new Caller(AuthorizationMode.AWS_LAMBDA, Map.of(), field -> !field.equals("Query.mine"));
        assertThat(execute(api(), query, limited).get("errors")).asString().contains("access mine");
    }

    @Test
    void aMissingNonNullFieldNullsItsParent() {
        resolvers.put("Query.note", request -> FieldResult.of(Map.of("id", "1")));
        Map<String, Object> response = execute(api(), "{ note(id: 1) { text } }", GUEST);

        assertThat(response.get("data")).isEqualTo(Collections.singletonMap("note", null));
        assertThat(response.get("errors")).asString().contains("Cannot return null for non-nullable type", "/note/text");
    }

    @Test
    void badRequestsAreToldInWords() {
        assertThat(execute(api(), "{ nope }", GUEST).get("errors")).asString()
                .contains("ValidationError", "Validation error (FieldUndefined@[nope])");
        assertThat(execute(api(), "{ note(id: 1) ", GUEST).get("errors")).asString()
                .contains("MalformedHttpRequestException");
        assertThat(execute(api(), "mutation { add(input: {id: 1, at: \"soon\"}) { id } }", GUEST).get("errors")).asString()
                .contains("AWSTimestamp");
        resolvers.put("Query.when", request -> FieldResult.of("yesterday"));
        assertThat(execute(api(), "{ when }", GUEST).get("errors")).asString()
                .contains("Can't serialize value", "AWSDateTime");
    }

    @Test
    void limitsAreKept() {
        resolvers.put("Query.note", request -> FieldResult.of(Map.of("id", "1")));
        assertThat(execute(api(SCHEMA, 1, 0, true), "{ note(id: 1) { id } }", GUEST).get("errors")).asString()
                .contains("maximum query depth exceeded");
        assertThat(execute(api(SCHEMA, 0, 1, true), "{ a: note(id: 1) { id } b: note(id: 2) { id } }", GUEST)
                .get("errors")).asString().contains("ResolverExecutionLimitReached");
        assertThat(execute(api(SCHEMA, 0, 0, false), "{ __schema { types { name } } }", GUEST).get("errors"))
                .asString().containsIgnoringCase("introspection");
        assertThat(execute(api(), "{ __schema { queryType { name } } }", GUEST)).doesNotContainKey("errors");
    }

    private Subscription subscribe(GraphQlApi api, String query, Caller caller) throws SubscriptionRefused {
        return api.subscribe(new GraphQlRequest(query, null, Map.of()), caller, Map.of(), events);
    }

    @Test
    void aSubscriberGetsWhatTheMutationSelected() throws Exception {
        GraphQlApi api = api();
        Subscription subscription = subscribe(api, "subscription { added { id at text } }", GUEST);
        execute(api, "mutation { add(input: {id: 1, text: \"hai\", at: 1732470000123}) { id text } }", GUEST);
        assertThat(JSON.readTree(events.next()))
                .isEqualTo(JSON.readTree("{\"data\":{\"added\":{\"id\":\"1\",\"at\":null,\"text\":\"hai\"}}}"));

        execute(api, "mutation { add(input: {id: 2, text: \"hai\"}) { id } }", GUEST);
        assertThat(JSON.readTree(events.next()).path("data").path("added").isNull())
                .as("text is not null in the schema, and the mutation did not select it").isTrue();

        subscription.stop();
        execute(api, "mutation { add(input: {id: 3, text: \"hai\"}) { id text } }", GUEST);
        subscribe(api, "subscription { added { id text } }", GUEST);
        execute(api, "mutation { add(input: {id: 4, text: \"hai\"}) { id text } }", GUEST);
        assertThat(events.next()).contains("\"4\"");
    }

    @Test
    void argumentsFilterEvents() throws Exception {
        GraphQlApi api = api();
        subscribe(api, "subscription { added(text: \"b\") { id text } }", GUEST);
        execute(api, "mutation { add(input: {id: 1, text: \"a\"}) { id text } }", GUEST);
        execute(api, "mutation { add(input: {id: 2, text: \"b\"}) { id text } }", GUEST);
        assertThat(events.next()).contains("\"2\"");
    }

    @Test
    void aFilterThatTheResolverSetsReplacesTheArguments() throws Exception {
        resolvers.put("Subscription.added", request -> new FieldResult(
                null, List.of(),
                List.of(new FilterGroup(List.of(new FilterGroup.Filter("text", "beginsWith", "x")))),
                List.of(new FilterGroup(List.of(new FilterGroup.Filter("player", "eq", "7")))),
                List.of()));
        resolvers.put("Mutation.drop", request -> new FieldResult(
                null, List.of(), null, null, List.of(new Invalidation("added", Map.of("player", "7")))));
        GraphQlApi api = api();
        subscribe(api, "subscription { added(text: \"b\") { id text } }", GUEST);
        execute(api, "mutation { add(input: {id: 1, text: \"b\"}) { id text } }", GUEST);
        execute(api, "mutation { add(input: {id: 2, text: \"xyz\"}) { id text } }", GUEST);
        assertThat(events.next()).contains("\"2\"");

        execute(api, "mutation { drop(id: 1) { id } }", GUEST);
        assertThat(events.next()).isEqualTo("ended");
    }

    @Test
    void subscribersWithTheSameSelectionShareTheirBytes() throws Exception {
        GraphQlApi api = api();
        LinkedBlockingQueue<byte[]> payloads = new LinkedBlockingQueue<>();
        SubscriptionListener listener = new SubscriptionListener() {
            @Override
            public void event(byte[] payload) {
                payloads.add(payload);
            }

            @Override
            public void ended() {}
        };
        GraphQlRequest request = new GraphQlRequest("subscription { added { id text } }", null, Map.of());
        api.subscribe(request, GUEST, Map.of(), listener);
        api.subscribe(request, GUEST, Map.of(), listener);
        execute(api, "mutation { add(input: {id: 1, text: \"hai\"}) { id text } }", GUEST);
        assertThat(payloads.poll(5, TimeUnit.SECONDS)).isSameAs(payloads.poll(5, TimeUnit.SECONDS));
    }

    @Test
    void aSubscriptionThatMayNotStartIsRefused() {
        GraphQlApi api = api();
        assertThat(refusal(api, "subscription { hidden { id } }")).first()
                .returns("Unauthorized", FieldError::errorType);
        assertThat(refusal(api, "{ note(id: 1) { id } }")).first().returns("UnsupportedOperation", FieldError::errorType);
        assertThat(refusal(api, "subscription { nope }")).first().returns("ValidationError", FieldError::errorType);
        assertThat(execute(api, "subscription { added { id } }", GUEST).get("errors")).asString()
                .contains("UnsupportedOperation");
    }

    private List<FieldError> refusal(GraphQlApi api, String query) {
        return catchThrowableOfType(SubscriptionRefused.class, () -> subscribe(api, query, GUEST)).errors();
    }

    @Test
    void theChatsOwnSchemaIsRead() throws IOException {
        GraphQlApi api = api(Files.readString(Path.of("..", "schema.graphql")), 0, 0, true);
        assertThat(execute(api, "{ getMessage(id: 1) { id } }", GUEST).get("data"))
                .isEqualTo(Collections.singletonMap("getMessage", null));
    }
}
