package dojo.chat.local.appsync.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.appsync.FilterGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFilterTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Object> EVENT = event();

    private static Map<String, Object> event() {
        Map<String, Object> event = new HashMap<>();
        event.put("room", "clan-7");
        event.put("seq", 12);
        event.put("edited", true);
        event.put("deleted", null);
        event.put("tags", List.of("a", "b", 3));
        event.put("author", Map.of("name", "Akira", "rank", Map.of("level", 5.0)));
        return event;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "room    | eq          | \"clan-7\"",
        "seq     | eq          | 12.0",
        "edited  | eq          | true",
        "deleted | eq          | null",
        "room    | ne          | \"village\"",
        "seq     | lt          | 12.5",
        "seq     | le          | 12",
        "seq     | gt          | 11",
        "seq     | ge          | 12",
        "room    | gt          | \"clan-\"",
        "room    | contains    | \"an-\"",
        "tags    | contains    | \"b\"",
        "tags    | contains    | 3.0",
        "room    | notContains | \"x\"",
        "tags    | notContains | \"c\"",
        "room    | beginsWith  | \"clan-\"",
        "seq     | in          | [1, 12]",
        "room    | notIn       | [\"village\"]",
        "seq     | between     | [12, 13]",
        "room    | between     | [\"clan-1\", \"clan-9\"]",
        "tags    | containsAny | [\"x\", \"b\"]",
        "room    | containsAny | [\"clan-7\"]",
        "author.name       | eq | \"Akira\"",
        "author.rank.level | ge | 5",
        "deleted | ne          | true",
        "deleted | notIn       | [true]",
        "missing | eq          | null"
    })
    void aConditionMatches(String field, String operator, String value) {
        assertThat(filter(condition(field, operator, value)).matches(EVENT)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "room    | eq          | \"clan-8\"",
        "room    | eq          | null",
        "seq     | eq          | \"12\"",
        "room    | ne          | \"clan-7\"",
        "seq     | lt          | 12",
        "seq     | lt          | \"13\"",
        "room    | contains    | \"x\"",
        "room    | notContains | \"clan-\"",
        "tags    | notContains | \"a\"",
        "room    | beginsWith  | \"lan\"",
        "seq     | in          | [1, 2]",
        "room    | notIn       | [\"clan-7\"]",
        "seq     | between     | [13, 20]",
        "tags    | containsAny | [\"x\"]",
        "author.name.first | eq | \"A\"",
        "deleted | contains    | \"x\"",
        "deleted | notContains | \"x\"",
        "missing | ne          | \"clan-7\"",
        "missing | notIn       | [\"clan-7\"]",
        "missing | notContains | \"clan-\"",
        "author.clan       | ne | \"x\""
    })
    void aConditionDoesNotMatch(String field, String operator, String value) {
        assertThat(filter(condition(field, operator, value)).matches(EVENT)).isFalse();
    }

    @Test
    void allConditionsOfOneGroupMustMatch() {
        FilterGroup.Filter room = condition("room", "eq", "\"clan-7\"");
        FilterGroup.Filter early = condition("seq", "lt", "5");

        assertThat(filter(room, early).matches(EVENT)).isFalse();
        assertThat(EventFilter.of(List.of(new FilterGroup(List.of(early)), new FilterGroup(List.of(room))))
                        .matches(EVENT))
                .isTrue();
        assertThat(EventFilter.of(List.of()).matches(EVENT)).isFalse();
    }

    @Test
    void filtersOfEqualConditionsAreEqual() {
        assertThat(filter(condition("seq", "in", "[1, 2]")))
                .isEqualTo(filter(condition("seq", "in", "[1, 2]")))
                .hasSameHashCodeAs(filter(condition("seq", "in", "[1, 2]")))
                .isNotEqualTo(filter(condition("seq", "in", "[1, 3]")));
    }

    @Test
    void argumentsWantEqualFieldsAndNullWantsNull() {
        Map<String, Object> deleted = new HashMap<>();
        deleted.put("room", "clan-7");
        deleted.put("deleted", null);

        assertThat(EventFilter.ofArguments(Map.of()).matches(EVENT)).isTrue();
        assertThat(EventFilter.ofArguments(deleted).matches(EVENT)).isTrue();
        assertThat(EventFilter.ofArguments(Map.of("room", "village")).matches(EVENT)).isFalse();
        assertThat(EventFilter.ofArguments(Map.of("missing", "x")).matches(EVENT)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "like        | \"x\"                | operator like, which AppSync does not know",
        "in          | [1, 2, 3, 4, 5, 6]   | a list of 1 to 5 values",
        "notIn       | \"x\"                | a list of 1 to 5 values",
        "between     | [1]                  | a list of two values",
        "containsAny | []                   | a list of 1 to 20 values"
    })
    void whatAppSyncDoesNotTakeIsRefused(String operator, String value, String told) {
        assertThatThrownBy(() -> filter(condition("room", operator, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(told);
    }

    private static EventFilter filter(FilterGroup.Filter... conditions) {
        return EventFilter.of(List.of(new FilterGroup(List.of(conditions))));
    }

    private static FilterGroup.Filter condition(String field, String operator, String value) {
        try {
            return new FilterGroup.Filter(field, operator, JSON.readValue(value, Object.class));
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("A test's value is JSON", notJson);
        }
    }
}
