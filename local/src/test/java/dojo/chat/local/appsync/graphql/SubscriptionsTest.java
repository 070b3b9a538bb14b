package dojo.chat.local.appsync.graphql;

import static dojo.chat.local.appsync.graphql.TestApi.GUEST;
import static dojo.chat.local.appsync.graphql.TestApi.PLAYER;
import static dojo.chat.local.appsync.graphql.TestApi.request;
import static dojo.chat.local.appsync.graphql.TestApi.run;
import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.FieldResult;
import dojo.chat.local.appsync.FilterGroup;
import dojo.chat.local.appsync.GraphQlService.Subscription;
import dojo.chat.local.appsync.GraphQlService.SubscriptionRefused;
import dojo.chat.local.appsync.Invalidation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {
    private static final String SCHEMA =
            """
            type Query { none: String }
            type Mutation @aws_api_key @aws_lambda {
              createMessage(id: ID!, room: ID!, body: String, fail: Boolean): Message
              renameRoom(id: ID!): Message
              ban(sender: ID!): String
            }
            type Subscription @aws_api_key @aws_lambda {
              onCreateMessage(room: ID, body: String): Message @aws_subscribe(mutations: ["createMessage"])
              onAny: Message @aws_subscribe(mutations: ["createMessage", "renameRoom"])
              onGuarded(room: ID): Message @aws_subscribe(mutations: ["createMessage"])
              onMine: Message! @aws_subscribe(mutations: ["createMessage"])
            }
            type Message @aws_api_key @aws_lambda {
              id: ID! room: ID body: String sentAt: AWSDateTime author: Author secret: String @aws_lambda
            }
            type Author @aws_api_key @aws_lambda { name: String rank: Int }
            """;
    private static final String SEND =
            "mutation($id: ID!, $room: ID = \"village\", $body: String) {"
                    + " createMessage(id: $id, room: $room, body: $body) { id room body author { name } } }";
    private static final String BARRIER = "mutation { renameRoom(id: \"barrier\") { id } }";

    private FieldResult guard = FieldResult.of(null);
    private final GraphQlApi api = new TestApi(SCHEMA)
            .field("Mutation.createMessage", request -> created(request.arguments()))
            .answer("Mutation.renameRoom", arguments -> Map.of("id", arguments.get("id")))
            .field("Mutation.ban", request -> new FieldResult(
                    "banned", List.of(), null, null, List.of(new Invalidation("onGuarded", request.arguments()))))
            .field("Subscription.onGuarded", request -> guard)
            .start();
    private final Received received = new Received();

    private static FieldResult created(Map<String, Object> arguments) {
        Map<String, Object> message = new HashMap<>(arguments);
        message.put("author", Map.of("name", "Akira", "rank", 3));
        message.put("sentAt", "2026-01-31T12:30:24.500Z");
        message.put("secret", "player#42");
        boolean fails = Boolean.TRUE.equals(arguments.get("fail"));
        List<FieldError> errors = fails ? List.of(new FieldError("no", "No", null, null)) : List.of();
        return new FieldResult(message, errors, null, null, List.of());
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void aMutationsResultReachesTheSubscribersAsTheySelectedIt() throws Exception {
        subscribe("subscription { onCreateMessage { key: id ...M __typename } } fragment M on Message { body room }");

        run(api, SEND, Map.of("id", "m1", "body", "hi"));

        assertThat(received.next())
                .isEqualTo("{\"data\":{\"onCreateMessage\":"
                        + "{\"key\":\"m1\",\"body\":\"hi\",\"room\":\"village\",\"__typename\":\"Message\"}}}");
    }

    @Test
    void whatTheMutationDidNotSelectIsNull() throws Exception {
        subscribe("subscription { onCreateMessage { id body sentAt author { name rank } } }");

        run(api, "mutation { createMessage(id: 1, room: 2) { id text: body author { title: name } author { name } } }");

        assertThat(received.next())
                .isEqualTo("{\"data\":{\"onCreateMessage\":{\"id\":\"1\",\"body\":null,\"sentAt\":null,"
                        + "\"author\":{\"name\":\"Akira\",\"rank\":null}}}}");
    }

    @Test
    void aMissingNonNullFieldNullsTheEvent() throws Exception {
        subscribe("subscription { onCreateMessage { id body } }");
        Received root = new Received();
        api.subscribe(request("subscription { onMine { id } }"), GUEST, Map.of(), root);

        run(api, "mutation { createMessage(id: 1, room: 2) { body } }");

        assertThat(received.next())
                .isEqualTo("{\"data\":{\"onCreateMessage\":null},\"errors\":[{\"path\":[\"onCreateMessage\",\"id\"],"
                        + "\"locations\":null,\"message\":\"Cannot return null for non-nullable type: 'ID' within parent"
                        + " 'Message' (/onCreateMessage/id)\"}]}");
        assertThat(root.next()).startsWith("{\"data\":null,");
    }

    @Test
    void aFailedMutationIsNoEvent() throws Exception {
        subscribe("subscription { onAny { id } }");

        run(api, "mutation { a: createMessage(id: 1, room: 2, fail: true) { id }"
                + " b: createMessage(id: 2, room: 2) { id secret }"
                + " c: createMessage(id: 3, room: 2) { id } }");

        assertThat(received.next()).isEqualTo("{\"data\":{\"onAny\":{\"id\":\"3\"}}}");
    }

    @Test
    void anArgumentFiltersAndOneLeftOutDoesNot() throws Exception {
        Received all = new Received();
        Received withoutBody = new Received();
        api.subscribe(request("subscription($room: ID) { onCreateMessage(room: $room) { id } }"), GUEST, Map.of(), all);
        api.subscribe(
                request("subscription { onCreateMessage(body: null) { id } }"), GUEST, Map.of(), withoutBody);
        api.subscribe(
                request("subscription($room: ID) { onCreateMessage(room: $room) { id } }", Map.of("room", "clan-7")),
                GUEST, Map.of(), received);

        run(api, SEND, Map.of("id", "m1", "body", "hi"));
        run(api, SEND, Map.of("id", "m2", "room", "clan-7", "body", "hi"));
        run(api, SEND, Map.of("id", "m3"));

        assertThat(received.next()).contains("m2");
        assertThat(withoutBody.next()).contains("m3");
        assertThat(List.of(all.next(), all.next(), all.next()))
                .extracting(payload -> payload.replaceAll("\\D*(\\d)\\D*", "$1"))
                .containsExactly("1", "2", "3");
        assertThat(received.rest()).isEmpty();
    }

    @Test
    void anEnhancedFilterStandsInPlaceOfTheArguments() throws Exception {
        guard = guard(List.of(group("room", "notContains", "clan-"), group("body", "eq", "open")), null);
        subscribe("subscription { onGuarded(room: \"nowhere\") { id } }");

        run(api, SEND, Map.of("id", "m1", "room", "clan-7", "body", "hi"));
        run(api, SEND, Map.of("id", "m2", "room", "clan-7", "body", "open"));
        run(api, "mutation { createMessage(id: \"unknown room\", room: \"clan-7\") { id } }");
        run(api, SEND, Map.of("id", "m3", "body", "hi"));

        assertThat(received.next()).contains("m2");
        assertThat(received.next()).contains("m3");
    }

    @Test
    void aResolversErrorRefusesTheSubscription() {
        FieldError error = new FieldError("Banned", "Banned", null, Map.of("until", 1));
        guard = FieldResult.failed(error);

        assertThat(refused("subscription { onGuarded { id } }")).containsExactly(error);
    }

    @Test
    void aBadFilterRefusesTheSubscription() {
        guard = guard(List.of(group("room", "like", "x")), null);

        assertThat(refused("subscription { onGuarded { id } }"))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.errorType()).isEqualTo("BadRequestException");
                    assertThat(error.message()).contains("operator like");
                });
    }

    @Test
    void aBadRequestRefusesTheSubscription() {
        assertThat(refused("subscription { on")).extracting(FieldError::errorType)
                .containsExactly("MalformedHttpRequestException");
        assertThat(refused("{ none }")).extracting(FieldError::errorType).containsExactly("UnsupportedOperation");
        assertThat(refused("mutation { ban(sender: 1) }")).extracting(FieldError::errorType)
                .containsExactly("UnsupportedOperation");
        assertThat(refused("subscription { onCreateMessage { nothing } }")).extracting(FieldError::message)
                .containsExactly("Validation error of type FieldUndefined: Field 'nothing' in type 'Message' is"
                        + " undefined @ 'onCreateMessage/nothing'");
        assertThat(refused("subscription { onCreateMessage { id } onAny { id } }")).extracting(FieldError::message)
                .containsExactly("A subscription must have exactly one root field.");
        assertThat(refused("subscription { a: onAny { id } b: onAny { id } }")).extracting(FieldError::message)
                .containsExactly("A subscription must have exactly one root field.");
        assertThat(refused("subscription { __typename }")).extracting(FieldError::message)
                .containsExactly("A subscription must have exactly one root field.");
        assertThat(refused("subscription($yes: Boolean!) { onAny @skip(if: $yes) { id } }"))
                .extracting(FieldError::message)
                .containsExactly("Variable 'yes' has coerced Null value for NonNull type 'Boolean!'");
        assertThat(refused("subscription { onAny @skip(if: true) { id } }")).extracting(FieldError::message)
                .containsExactly("The subscription's field is left out by a directive.");
    }

    @Test
    void whoMayNotHaveTheFieldIsRefused() {
        GraphQlApi guarded = new TestApi(SCHEMA.replace("type Subscription @aws_api_key", "type Subscription")).start();
        try (guarded) {
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(SubscriptionRefused.class, () -> guarded
                            .subscribe(request("subscription { onAny { id } }"), GUEST, Map.of(), received))
                    .errors())
                    .containsExactly(new FieldError(
                            "Not Authorized to access onAny on type Subscription", "Unauthorized", null, null));
        }
    }

    @Test
    void aFieldThatTheSubscriberMayNotHaveStaysNull() throws Exception {
        String query = "subscription { onCreateMessage { id secret } }";
        Received player = new Received();
        subscribe(query);
        api.subscribe(request(query), PLAYER, Map.of(), player);

        api.execute(request("mutation { createMessage(id: 1, room: 2) { id secret } }"), PLAYER, Map.of());

        assertThat(player.next())
                .isEqualTo("{\"data\":{\"onCreateMessage\":{\"id\":\"1\",\"secret\":\"player#42\"}}}");
        assertThat(received.next())
                .startsWith("{\"data\":{\"onCreateMessage\":{\"id\":\"1\",\"secret\":null}},\"errors\":")
                .contains("Not Authorized to access secret on type Message")
                .doesNotContain("player#42");
    }

    @Test
    void anInvalidationEndsTheSubscriptionsThatItsPayloadMatches() throws Exception {
        Received other = new Received();
        guard = guard(List.of(group("room", "ne", "#")), List.of(group("sender", "eq", "42")));
        subscribe("subscription { onGuarded { id } }");
        guard = guard(List.of(group("room", "ne", "#")), List.of(group("sender", "eq", "7")));
        api.subscribe(request("subscription { onGuarded { id } }"), GUEST, Map.of(), other);

        run(api, SEND, Map.of("id", "m1"));
        run(api, "mutation { ban(sender: 42) }");
        run(api, SEND, Map.of("id", "m2"));

        assertThat(List.of(received.next(), received.next()))
                .satisfiesExactly(event -> assertThat(event).contains("m1"), end -> assertThat(end).isEqualTo(Received.ENDED));
        assertThat(other.next()).contains("m1");
        assertThat(other.next()).contains("m2");
        assertThat(received.rest()).isEmpty();
    }

    @Test
    void aStoppedSubscriptionHearsNoMore() throws Exception {
        Received other = new Received();
        Subscription stopped = subscribe("subscription { onAny { id } }");
        api.subscribe(request("subscription { onAny { id } }"), GUEST, Map.of(), other);
        stopped.stop();

        run(api, BARRIER);

        assertThat(other.next()).contains("barrier");
        assertThat(received.rest()).isEmpty();
    }

    @Test
    void aBrokenListenerDoesNotKeepEventsFromOthers() throws Exception {
        api.subscribe(request("subscription { onAny { id } }"), GUEST, Map.of(), new dojo.chat.local.appsync
                .GraphQlService.SubscriptionListener() {
            @Override
            public void event(byte[] payload) {
                throw new IllegalStateException("broken");
            }

            @Override
            public void ended() {}
        });
        subscribe("subscription { onAny { id } }");

        run(api, BARRIER);

        assertThat(received.next()).contains("barrier");
    }

    @Test
    void anEventOverTheLimitIsDropped() throws Exception {
        subscribe("subscription { onAny { id body } }");

        run(api, SEND, Map.of("id", "m1", "body", "x".repeat(240 * 1024)));
        run(api, BARRIER);

        assertThat(received.next()).contains("barrier");
    }

    @Test
    void subscribersOfEqualSelectionsShareOnePayload() throws Exception {
        Received other = new Received();
        String named = "subscription Mine($room: ID!, $full: Boolean!) {"
                + " onCreateMessage(room: $room) { id body @include(if: $full) } }";
        api.subscribe(request(named, Map.of("room", "village", "full", true)), GUEST, Map.of(), received);
        api.subscribe(
                request(named.replace("Mine", "Yours").replace(" {", "  {"), Map.of("room", "village", "full", true)),
                PLAYER, Map.of(), other);
        Received brief = new Received();
        api.subscribe(request(named, Map.of("room", "village", "full", false)), GUEST, Map.of(), brief);

        run(api, SEND, Map.of("id", "m1", "body", "hi"));

        assertThat(received.nextBytes()).isSameAs(other.nextBytes());
        assertThat(brief.next()).isEqualTo("{\"data\":{\"onCreateMessage\":{\"id\":\"m1\"}}}");
    }

    @Test
    void anEventJustAfterTheStartIsDeliveredAndTheOrderIsKept() throws Exception {
        for (int round = 0; round < 50; round++) {
            Received each = new Received();
            Subscription subscription =
                    api.subscribe(request("subscription { onAny { id } }"), GUEST, Map.of(), each);

            IntStream.range(0, 5).forEach(number -> run(api, SEND, Map.of("id", "m" + number)));

            for (int number = 0; number < 5; number++) {
                assertThat(each.next()).isEqualTo("{\"data\":{\"onAny\":{\"id\":\"m" + number + "\"}}}");
            }
            subscription.stop();
        }
    }

    private Subscription subscribe(String query) throws SubscriptionRefused {
        return api.subscribe(request(query), GUEST, Map.of(), received);
    }

    private List<FieldError> refused(String query) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(
                        SubscriptionRefused.class, () -> subscribe(query))
                .errors();
    }

    private static FieldResult guard(List<FilterGroup> filter, List<FilterGroup> invalidation) {
        return new FieldResult(null, List.of(), filter, invalidation, List.of());
    }

    private static FilterGroup group(String field, String operator, Object value) {
        return new FilterGroup(List.of(new FilterGroup.Filter(field, operator, value)));
    }
}
