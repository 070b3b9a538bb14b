package dojo.chat.local.appsync.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.local.appsync.FilterGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FiltersTest {
    private static final Map<String, Object> EVENT = new LinkedHashMap<>();

    static {
        EVENT.put("room", "village");
        EVENT.put("seq", 5);
        EVENT.put("tags", List.of("a", "b"));
        EVENT.put("place", Map.of("city", "Edo"));
        EVENT.put("none", null);
    }

    record Case(String field, String operator, Object value, boolean match) {}

    static List<Case> cases() {
        return List.of(
                new Case("room", "eq", "village", true),
                new Case("room", "eq", "gate", false),
                new Case("room", "ne", "gate", true),
                new Case("none", "eq", null, true),
                new Case("missing", "eq", null, true),
                new Case("missing", "ne", "x", false),
                new Case("missing", "notContains", "clan-", false),
                new Case("missing", "notIn", List.of("x"), false),
                new Case("seq", "eq", 5L, true),
                new Case("seq", "lt", 5, false),
                new Case("seq", "le", 5, true),
                new Case("seq", "gt", 4.5, true),
                new Case("seq", "ge", 6, false),
                new Case("seq", "between", List.of(5, 6), true),
                new Case("seq", "between", List.of(6, 7), false),
                new Case("room", "gt", 4, false),
                new Case("room", "beginsWith", "vil", true),
                new Case("room", "contains", "lag", true),
                new Case("tags", "contains", "b", true),
                new Case("tags", "notContains", "b", false),
                new Case("tags", "containsAny", List.of("x", "a"), true),
                new Case("room", "in", List.of("gate", "village"), true),
                new Case("room", "notIn", List.of("gate"), true),
                new Case("place.city", "eq", "Edo", true),
                new Case("room", "like", "v", false));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anOperatorComparesTheEventsField(Case each) {
        assertThat(Filters.matches(List.of(group(filter(each.field(), each.operator(), each.value()))), EVENT))
                .isEqualTo(each.match());
    }

    @Test
    void oneGroupIsEnoughAndAllOfItsFiltersMustMatch() {
        FilterGroup no = group(filter("room", "eq", "village"), filter("seq", "eq", 6));
        FilterGroup yes = group(filter("room", "eq", "village"), filter("seq", "eq", 5));
        assertThat(Filters.matches(List.of(no), EVENT)).isFalse();
        assertThat(Filters.matches(List.of(no, yes), EVENT)).isTrue();
    }

    @Test
    void anArgumentThatIsNullMatchesNullAlone() {
        Map<String, Object> argument = new LinkedHashMap<>();
        argument.put("room", null);
        assertThat(Filters.argumentsMatch(argument, EVENT)).isFalse();
        assertThat(Filters.argumentsMatch(Map.of(), EVENT)).isTrue();
        assertThat(Filters.argumentsMatch(Map.of("room", "village"), EVENT)).isTrue();
    }

    private static FilterGroup group(FilterGroup.Filter... filters) {
        return new FilterGroup(List.of(filters));
    }

    private static FilterGroup.Filter filter(String field, String operator, Object value) {
        return new FilterGroup.Filter(field, operator, value);
    }
}
