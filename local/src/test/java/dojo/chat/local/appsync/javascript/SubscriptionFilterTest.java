package dojo.chat.local.appsync.javascript;

import static dojo.chat.local.appsync.javascript.Script.error;
import static dojo.chat.local.appsync.javascript.Script.run;
import static dojo.chat.local.appsync.javascript.Script.value;
import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.local.appsync.FilterGroup;
import dojo.chat.local.appsync.Invalidation;
import dojo.chat.local.appsync.resolver.ResolverCode.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Subscription filters and invalidations. The groups expected of toSubscriptionFilter are AppSync's own answers. */
class SubscriptionFilterTest {
    /** Groups as text, such as {@code room eq village & seq gt 1 | …}. */
    private static String groups(String arguments) throws Exception {
        return (String) value("""
                util.transform.toSubscriptionFilter(%s).filterGroup.map(({ filters }) => filters.map((filter) =>
                  `${filter.fieldName} ${filter.operator} ${JSON.stringify(filter.value)}`).join(' & ')).join(' | ')"""
                .formatted(arguments));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            { a: { eq: 1 }, b: { eq: 2 } } ; a eq 1 & b eq 2
            { a: { eq: 1, ne: 2 } } ; a eq 1 | a ne 2
            { z: { eq: 0 }, and: [{ a: { eq: 1 } }] } ; z eq 0 & a eq 1
            { or: [{ a: { eq: 1 } }, { b: { eq: 2 } }] } ; a eq 1 | b eq 2
            { and: [{ a: { eq: 1 } }, { or: [{ b: { eq: 2 } }, { c: { eq: 3 } }] }] } \
            ; a eq 1 & b eq 2 | a eq 1 & c eq 3
            { 'a.b': { in: [1, 2] } } ; a.b in [1,2]
            { a: { bogus: 1 } } ; a bogus 1
            { not: { a: { eq: 1 } } } ; not a {"eq":1}
            { a: { eq: 1 }, and: [{ b: { eq: 2 } }] }, ['b'] ; a eq 1
            { a: { eq: 1 } }, [], { r1: { ge: 250 }, r2: { eq: 'p' } } ; a eq 1 & r1 ge 250 | a eq 1 & r2 eq "p"
            {}, [], { r1: { eq: 1 } } ; r1 eq 1
            """)
    void alternativesMultiplyTheGroupsOut(String arguments, String expected) throws Exception {
        assertThat(groups(arguments)).isEqualTo(expected);
    }

    @Test
    void operatorsAndGroupsTogetherAreACrossProduct() throws Exception {
        assertThat(groups("{ up: { le: 50, ge: 20 }, and: [{ title: { ne: 'B' } }, { down: { gt: 2 } }],"
                        + " or: [{ author: { eq: 'A' } }, { isPublished: { eq: false } }] }"))
                .isEqualTo("up le 50 & title ne \"B\" & down gt 2 & author eq \"A\""
                        + " | up le 50 & title ne \"B\" & down gt 2 & isPublished eq false"
                        + " | up ge 20 & title ne \"B\" & down gt 2 & author eq \"A\""
                        + " | up ge 20 & title ne \"B\" & down gt 2 & isPublished eq false");
    }

    @Test
    void aFilterWithoutComparisonsHasNoGroups() throws Exception {
        assertThat(groups("{}")).isEmpty();
        assertThat(groups("{ a: {} }")).isEmpty();
        assertThat(groups("{ and: [] }")).isEmpty();
        assertThat(groups("{ a: { eq: 1 } }, ['a']")).isEmpty();
    }

    @Test
    void whatIsNoFilterAnswersNull() throws Exception {
        assertThat(value("[null, undefined, [], '{}'].map((each) => util.transform.toSubscriptionFilter(each))"))
                .isEqualTo(Arrays.asList(null, null, null, null));
    }

    @Test
    void filtersAndInvalidationsAreTold() throws Exception {
        Outcome outcome = run("""
                extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter({ room: { eq: 'a' } }));
                extensions.setSubscriptionInvalidationFilter({ filterGroup: [
                  { filters: [{ fieldName: 'senderId', operator: 'in', value: ['7', '8'] }] }] });
                const payload = { senderId: '7' };
                extensions.invalidateSubscriptions({ subscriptionField: 'onCreateMessage', payload });
                extensions.evictFromApiCache('Query', 'messages', { 'context.arguments.room': 'a' });
                return null;""");
        assertThat(outcome.subscriptionFilter())
                .containsExactly(new FilterGroup(List.of(new FilterGroup.Filter("room", "eq", "a"))));
        assertThat(outcome.invalidationFilter())
                .containsExactly(new FilterGroup(List.of(new FilterGroup.Filter("senderId", "in", List.of("7", "8")))));
        assertThat(outcome.invalidations())
                .containsExactly(new Invalidation("onCreateMessage", Map.of("senderId", "7")));
        assertThat(run("return 1;")).extracting(Outcome::subscriptionFilter, Outcome::invalidationFilter)
                .containsExactly(null, null);
    }

    private static String refusal(String... filters) {
        String groups = String.join(" }, { filters: ", filters);
        return error("extensions.setSubscriptionFilter({ filterGroup: [{ filters: " + groups + " }] });").message();
    }

    private static String filter(String field, String operator, String value) {
        return "{ fieldName: '%s', operator: '%s', value: %s }".formatted(field, operator, value);
    }

    @Test
    void whatAppSyncRefusesInAFilterIsRefusedHere() {
        assertThat(refusal("[" + filter("room", "ne", "'a'") + ", " + filter("room", "notContains", "'b'") + "]"))
                .contains("filter uses same fieldName multiple time");
        assertThat(refusal("[" + filter("room", "in", "[1, 2, 3, 4, 5, 6]") + "]"))
                .isEqualTo("subscription exceeds maximum value limit 5 for operator `in`.");
        assertThat(refusal("[" + filter("room", "in", "'village'") + "]")).contains("needs a list");
        assertThat(refusal("[" + filter("seq", "between", "[1]") + "]")).contains("needs two values");
        assertThat(refusal("[" + filter("room", "like", "1") + "]")).contains("unknown operator `like`");
        assertThat(refusal("[1, 2, 3, 4, 5, 6].map((n) => ({ fieldName: 'f' + n, operator: 'eq', value: 1 }))"))
                .contains("Filters exceed maximum attributes limit 5");
        String[] eleven = new String[11];
        Arrays.fill(eleven, "[" + filter("room", "eq", "'a'") + "]");
        assertThat(refusal(eleven)).contains("Filters combination exceed maximum limit 10");
    }

    @Test
    void aSixthInvalidationIsRefused() {
        assertThat(error("[1, 2, 3, 4, 5, 6].forEach((n) => extensions.invalidateSubscriptions({"
                        + " subscriptionField: 'onCreateMessage', payload: { n } }));").message())
                .contains("At most 5");
    }
}
