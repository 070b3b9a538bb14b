package dojo.chat.local.appsync.javascript;

import static dojo.chat.local.appsync.javascript.Script.expect;
import static dojo.chat.local.appsync.javascript.Script.value;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What util.transform answers for expressions. The expected texts are AppSync's own answers. */
class TransformTest {
    @Test
    void aConditionIsJsonTextWithNamesAfterTheFields() throws Exception {
        assertThat(value("util.transform.toDynamoDBConditionExpression({ and: [{ id: { attributeExists: false } }] })"))
                .isEqualTo("{\"expression\":\"(attribute_not_exists(#id))\",\"expressionNames\":{\"#id\":\"id\"},"
                        + "\"expressionValues\":{}}");
        expect("JSON.parse(util.transform.toDynamoDBFilterExpression("
                + "{ id: { between: [`1`, `9`] }, n: { in: [1, 2] } }))", """
                {'expression':'(#id BETWEEN :id_between_start AND :id_between_end) AND (#n IN (:n_in_0, :n_in_1))',
                 'expressionNames':{'#id':'id','#n':'n'},
                 'expressionValues':{':id_between_start':{'S':'1'},':id_between_end':{'S':'9'},
                   ':n_in_0':{'N':1},':n_in_1':{'N':2}}}""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { v: { eq: 1 } } | (#v = :v_eq)
            { v: { ne: 1 } } | (#v <> :v_ne)
            { v: { ge: 1, le: 5 } } | ((#v >= :v_ge) AND (#v <= :v_le))
            { a: { gt: 1 }, b: { lt: 2 } } | (#a > :a_gt) AND (#b < :b_lt)
            { v: { contains: 'x' } } | (contains(#v,:v_contains))
            { v: { notContains: 'x' } } | (NOT contains(#v,:v_notContains))
            { v: { beginsWith: 'x' } } | (begins_with(#v,:v_beginsWith))
            { v: { attributeExists: true } } | (attribute_exists(#v))
            { v: { attributeType: 'list' } } | (attribute_type(#v,:v_attributeType))
            { v: { size: { gt: 2, lt: 5 } } } | ((size(#v) > :v_size_gt) AND (size(#v) < :v_size_lt))
            { v: { size: { size: { gt: 1 } } } } | (size(#v) > :v_size_size_gt)
            { 'a.b': { eq: 1 } } | (#a.b = :a.b_eq)
            { or: [{ a: { eq: 1 } }, { b: { eq: 2 } }] } | ((#a = :or_0_a_eq) OR (#b = :or_1_b_eq))
            { not: { not: { a: { eq: 1 } } } } | (NOT (NOT (#a = :not_not_a_eq)))
            { and: [{ or: [{ a: { eq: 1 } }, { b: { eq: 2 } }] }, { c: { eq: 3 } }] } \
            | (((#a = :and_0_or_0_a_eq) OR (#b = :and_0_or_1_b_eq)) AND (#c = :and_1_c_eq))
            { not: { and: [{ a: { eq: 1 } }, { b: { eq: 2 } }] } } \
            | (NOT ((#a = :not_and_0_a_eq) AND (#b = :not_and_1_b_eq)))
            { v: { in: [] } } | (null)
            { a: { eq: 1 }, b: {} } | '(#a = :a_eq) AND '
            { and: [] } | ''
            """, quoteCharacter = '`')
    void filtersBecomeExpressions(String filter, String expression) throws Exception {
        assertThat(value("JSON.parse(util.transform.toDynamoDBFilterExpression(" + filter + ")).expression"))
                .isEqualTo(expression.startsWith("'") ? expression.substring(1, expression.length() - 1) : expression);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "null", "[]", "'text'", "{ v: { like: 1 } }", "{ v: 'x' }", "{ a: { b: { eq: 1 } } }", "{ and: null }",
        "{ and: { a: { eq: 1 } } }", "{ and: [null] }", "{ not: [] }", "{ v: { between: [1] } }", "{ v: { in: 'x' } }",
        "{ v: { attributeExists: 'yes' } }", "{ v: { attributeType: 'S' } }", "{ v: { size: 3 } }",
    })
    void aFilterThatCannotBeReadIsNull(String filter) throws Exception {
        assertThat(value("util.transform.toDynamoDBFilterExpression(" + filter + ")")).isNull();
    }

    /** The example of the types of {@code util.transform}. */
    @Test
    void openSearchQueriesAreWrittenAsDocumented() throws Exception {
        expect("JSON.parse(util.transform.toElasticsearchQueryDSL("
                + "{ upvotes: { ne: 15, range: [10, 20] }, title: { eq: `hihihi`, wildcard: `h*i` } }))", """
                {'bool':{'must':[
                  {'bool':{'must':[{'bool':{'must_not':{'term':{'upvotes':15}}}},
                    {'range':{'upvotes':{'gte':10,'lte':20}}}]}},
                  {'bool':{'must':[{'term':{'title':'hihihi'}},{'wildcard':{'title':'h*i'}}]}}]}}""");
    }
}
