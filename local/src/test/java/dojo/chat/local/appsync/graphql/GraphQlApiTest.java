package dojo.chat.local.appsync.graphql;

import static dojo.chat.local.appsync.graphql.TestApi.GUEST;
import static dojo.chat.local.appsync.graphql.TestApi.request;
import static dojo.chat.local.appsync.graphql.TestApi.run;
import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.local.appsync.FieldRequest;
import dojo.chat.local.appsync.FieldResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class GraphQlApiTest {
    private static final String SCHEMA =
            """
            type Query {
              message(id: ID, limit: Int = 10, filter: Filter): Message
              page: Page!
              search: [Hit]
              slow(name: String): String
            }
            type Mutation { add(name: String): String }
            type Message { id: ID! body: String author: Author rank: Rank replies(first: Int): [Message] }
            type Author { name: String }
            type Page { items: [Message!]! lastSeq: Int }
            union Hit = Message | Author
            enum Rank { GENIN CHUNIN }
            input Filter { room: ID, seq: Int, rank: Rank, and: [Filter] }
            """;

    private final AtomicReference<FieldRequest> seen = new AtomicReference<>();

    private GraphQlApi seeing(String field, Object answer) {
        return new TestApi(SCHEMA)
                .field(field, request -> {
                    seen.set(request);
                    return FieldResult.of(answer);
                })
                .start();
    }

    @Test
    void aResolverSeesItsArgumentsAsTheClientGaveThem() {
        try (GraphQlApi api = seeing("Query.message", null)) {
            Map<String, Object> variables = new HashMap<>();
            variables.put("room", null);

            run(api,
                    "query($room: ID, $absent: Int) {"
                            + " message(id: 7, filter: {room: $room, seq: $absent, rank: GENIN, and: [{seq: 3}]}) { id } }",
                    variables);

            Map<String, Object> filter = new HashMap<>();
            filter.put("room", null);
            filter.put("rank", "GENIN");
            filter.put("and", List.of(Map.of("seq", 3)));
            assertThat(seen.get().arguments()).isEqualTo(Map.of("id", "7", "limit", 10, "filter", filter));
            assertThat(seen.get().variables()).isEqualTo(variables);
        }
    }

    @Test
    void anArgumentGivenAsNullIsThereAndOneLeftOutIsNot() {
        try (GraphQlApi api = seeing("Query.message", null)) {
            run(api, "{ message(id: null, limit: 1) { id } }");
            assertThat(seen.get().arguments()).containsEntry("id", null).doesNotContainKey("filter");

            run(api, "query($id: ID) { message(id: $id, limit: 1) { id } }");
            assertThat(seen.get().arguments()).isEqualTo(Map.of("limit", 1));
        }
    }

    @Test
    void aResolverSeesTheRequestAroundIt() {
        try (GraphQlApi api = seeing("Query.page", Map.of("items", List.of()))) {
            api.execute(
                    request(
                            "query($deep: Boolean!) { page { ...P items { body @skip(if: true) } } }"
                                    + " fragment P on Page { items { key: id author @include(if: $deep) { name } } lastSeq }",
                            Map.of("deep", true)),
                    GUEST,
                    Map.of("x-forwarded-for", "192.0.2.1"));

            FieldRequest request = seen.get();
            assertThat(request.parentType()).isEqualTo("Query");
            assertThat(request.field()).isEqualTo("page");
            assertThat(request.source()).isNull();
            assertThat(request.caller()).isSameAs(GUEST);
            assertThat(request.headers()).containsEntry("x-forwarded-for", "192.0.2.1");
            assertThat(request.domainName()).isNull();
            assertThat(request.selectionSetList())
                    .containsExactly("items", "items/key", "items/author", "items/author/name", "lastSeq");
            assertThat(request.selectionSetGraphQl()).startsWith("{\n  ...P\n  items {\n    body");
        }
    }

    @Test
    void aNestedFieldWithAResolverSeesItsParentAndOthersAreReadFromIt() {
        TestApi definition = new TestApi(SCHEMA)
                .answer("Query.message", arguments -> Map.of("id", "m1", "body", "hi", "rank", "CHUNIN"))
                .field("Message.replies", request -> {
                    seen.set(request);
                    return FieldResult.of(List.of(Map.of("id", "m2", "author", Map.of("name", "Akira"))));
                });
        try (GraphQlApi api = definition.start()) {
            Map<String, Object> response = run(
                    api, "{ message { id body rank replies(first: 1) { id author { name __typename } } } }");

            assertThat(response)
                    .hasToString("{data={message={id=m1, body=hi, rank=CHUNIN, replies=[{id=m2, author="
                            + "{name=Akira, __typename=Author}}]}}}");
            assertThat(seen.get().source()).isEqualTo(Map.of("id", "m1", "body", "hi", "rank", "CHUNIN"));
            assertThat(seen.get().arguments()).isEqualTo(Map.of("first", 1));
        }
    }

    @Test
    void aFieldWithoutResolverIsNull() {
        try (GraphQlApi api = new TestApi(SCHEMA).start()) {
            assertThat(run(api, "{ message { id } }")).hasToString("{data={message=null}}");
        }
    }

    @Test
    void aUnionsTypeIsTheOneThatTheValueNames() {
        TestApi definition = new TestApi(SCHEMA)
                .answer("Query.search", arguments -> List.of(
                        Map.of("__typename", "Message", "id", "m1"), Map.of("__typename", "Author", "name", "Akira")));
        try (GraphQlApi api = definition.start()) {
            assertThat(run(api, "{ search { ... on Message { id } ... on Author { name } } }"))
                    .hasToString("{data={search=[{id=m1}, {name=Akira}]}}");
        }
    }

    @Test
    void theFieldsOfAQueryAreResolvedSideBySide() {
        CountDownLatch both = new CountDownLatch(2);
        TestApi definition = new TestApi(SCHEMA).answer("Query.slow", arguments -> {
            both.countDown();
            return String.valueOf(reached(both));
        });
        try (GraphQlApi api = definition.start()) {
            assertThat(run(api, "{ a: slow b: slow }")).hasToString("{data={a=true, b=true}}");
        }
    }

    @Test
    void theFieldsOfAMutationAreResolvedOneAfterAnother() {
        List<String> steps = Collections.synchronizedList(new ArrayList<>());
        TestApi definition = new TestApi(SCHEMA).answer("Mutation.add", arguments -> {
            Object name = arguments.get("name");
            steps.add("begin " + name);
            Thread.yield();
            steps.add("end " + name);
            return name;
        });
        try (GraphQlApi api = definition.start()) {
            run(api, "mutation { a: add(name: \"1\") b: add(name: \"2\") c: add(name: \"3\") }");

            assertThat(steps).containsExactly("begin 1", "end 1", "begin 2", "end 2", "begin 3", "end 3");
        }
    }

    @Test
    void anOperationIsChosenByItsName() {
        try (GraphQlApi api = seeing("Query.slow", "x")) {
            String query = "query One { slow(name: \"1\") } query Two { slow(name: \"2\") }";

            api.execute(new dojo.chat.local.appsync.GraphQlRequest(query, "Two", null), GUEST, Map.of());

            assertThat(seen.get().arguments()).isEqualTo(Map.of("name", "2"));
        }
    }

    private static boolean reached(CountDownLatch latch) {
        try {
            return latch.await(15, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
