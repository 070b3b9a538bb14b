package dojo.chat.local.appsync.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaTextTest {
    @Test
    void theChatsOwnSchemaIsServed() throws Exception {
        String schema = Files.readString(Path.of("..", "schema.graphql"));
        Map<String, Object> message = Map.of(
                "id", "m1", "room", "village", "body", "hi", "sentAt", "2026-01-31T12:30:24.500Z",
                "_version", 1, "_lastChangedAt", 1_767_225_600_000L);

        try (GraphQlApi api = new TestApi(schema).answer("Query.getMessage", arguments -> message).start()) {
            assertThat(TestApi.run(api, "{ getMessage(id: \"m1\") { id sentAt _version _lastChangedAt _deleted } }"))
                    .hasToString("{data={getMessage={id=m1, sentAt=2026-01-31T12:30:24.500Z, _version=1,"
                            + " _lastChangedAt=1767225600000, _deleted=null}}}");
        }
    }

    @Test
    void everyDirectiveOfAppSyncIsKnown() {
        String schema =
                """
                schema { query: Q }
                type Q @aws_api_key @aws_lambda @aws_iam @aws_oidc @aws_cognito_user_pools(cognito_groups: ["a"]) {
                  a: String @deprecated(reason: "old")
                  b: String @aws_auth(cognito_groups: ["a"])
                  c: String @aws_publish(subscriptions: ["onC"])
                }
                """;

        try (GraphQlApi api = new TestApi(schema).start()) {
            assertThat(TestApi.run(api, "{ a }")).hasToString("{data={a=null}}");
        }
    }

    @Test
    void aSlipIsToldWithItsLine() {
        invalid("type Query {\n  a: Strin\n}", "line 1: ", "Strin");
        invalid("type Query {\n  a: String @aws_lamda\n}", "aws_lamda");
        invalid("type Query {\n  a: String", "line 2");
        invalid("type Query { a: String }\nextend type Query { b: String }", "extends Query");
        invalid("type Foo { a: String }", "query");
    }

    @Test
    void aResolverOnAMissingFieldIsTold() {
        TestApi definition = new TestApi("type Query { a: String }").answer("Query.b", arguments -> null);

        assertThatThrownBy(definition::start)
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessage("Query.b has a resolver, but the schema has no such field of an object type");
    }

    private static void invalid(String schema, String... told) {
        assertThatThrownBy(() -> new TestApi(schema).start())
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageContainingAll(told);
    }
}
