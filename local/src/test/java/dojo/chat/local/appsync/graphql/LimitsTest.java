package dojo.chat.local.appsync.graphql;

import static dojo.chat.local.appsync.graphql.TestApi.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final String SCHEMA =
            """
            type Query { layer: Layer name: String }
            type Layer { layer: Layer layers: [Layer] value: String }
            """;
    private static final String INTROSPECTION = "{ __schema { types { name } } }";

    private final AtomicInteger runs = new AtomicInteger();
    private final TestApi definition = new TestApi(SCHEMA)
            .answer("Query.layer", arguments -> Map.of(
                    "value", "1", "layers", List.of(Map.of("value", "2", "layer", Map.of("value", "3")))))
            .answer("Query.name", arguments -> "name" + runs.incrementAndGet());

    @Test
    void whatNestsTooDeepIsNullWithAnErrorAndTheRestIsAnswered() {
        try (GraphQlApi api = definition.limits(3, 0).start()) {
            Map<String, Object> response = run(api, "{ layer { value layers { value layer { value } } } }");

            assertThat(response.get("data")).hasToString("{layer={value=1, layers=[{value=2, layer={value=null}}]}}");
            assertThat(ResponseErrorsTest.errors(response).get(0))
                    .containsEntry("errorType", "QueryDepthLimitReached")
                    .containsEntry("path", List.of("layer", "layers", 0, "layer", "value"));
        }
    }

    @Test
    void noResolverRunsBeyondTheLimit() {
        try (GraphQlApi api = definition.limits(0, 2).start()) {
            Map<String, Object> response = run(api, "{ a: name b: name c: name }");

            assertThat(runs).hasValue(2);
            assertThat(ResponseErrorsTest.errors(response))
                    .singleElement()
                    .satisfies(error -> assertThat(error)
                            .containsEntry("errorType", "ResolverExecutionLimitReached")
                            .containsEntry("path", List.of("c")));
        }
    }

    @Test
    void introspectionIsAnsweredUnlessItIsOff() {
        try (GraphQlApi api = definition.start()) {
            assertThat(run(api, INTROSPECTION)).doesNotContainKey("errors");
        }
        try (GraphQlApi api = definition.withoutIntrospection().start()) {
            Map<String, Object> response = run(api, INTROSPECTION);

            assertThat(response.get("data")).isNull();
            assertThat(ResponseErrorsTest.messages(response).get(0))
                    .isEqualTo("Validation error of type FieldUndefined: Field 'types' in type '__Schema' is undefined"
                            + " @ '__schema/types'");
            assertThat(run(api, "{ __typename name }").get("data")).hasToString("{__typename=Query, name=name1}");
        }
    }
}
