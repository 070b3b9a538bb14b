package dojo.chat.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventPatternTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode EVENT = json("""
            {'name':'INSERT','size':12,'gone':null,'new':{'n':{'N':'7.5'},'body':{'S':'Hello'},'tags':{'SS':['a','b']}}}""");

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{}                                                        | true",
        "{'name':['INSERT']}                                       | true",
        "{'name':['MODIFY','INSERT']}                              | true",
        "{'name':['MODIFY']}                                       | false",
        "{'name':[]}                                               | false",
        "{'name':['INSERT'],'size':[13]}                           | false",
        "{'size':[12.0]}                                           | true",
        "{'gone':[null]}                                           | true",
        "{'missing':[null]}                                        | false",
        "{'new':{'body':{'S':['Hello']}}}                          | true",
        "{'new':{'body':{'S':[{'prefix':'He'}]}}}                  | true",
        "{'new':{'body':{'S':[{'prefix':'he'}]}}}                  | false",
        "{'new':{'body':{'S':[{'suffix':'lo'}]}}}                  | true",
        "{'new':{'body':{'S':[{'equals-ignore-case':'hELLO'}]}}}   | true",
        "{'new':{'body':{'S':[{'exists':true}]}}}                  | true",
        "{'new':{'body':{'S':[{'exists':false}]}}}                 | false",
        "{'new':{'other':{'S':[{'exists':false}]}}}                | true",
        "{'new':{'other':{'S':[{'exists':true}]}}}                 | false",
        "{'name':[{'anything-but':'REMOVE'}]}                      | true",
        "{'name':[{'anything-but':['REMOVE','INSERT']}]}           | false",
        "{'name':[{'anything-but':{'prefix':'IN'}}]}               | false",
        "{'missing':[{'anything-but':'x'}]}                        | false",
        "{'size':[{'numeric':['>',10,'<=',12]}]}                   | true",
        "{'size':[{'numeric':['>',10,'<',12]}]}                    | false",
        "{'new':{'n':{'N':[{'numeric':['=',7.5]}]}}}               | true",
        "{'new':{'n':{'N':[{'numeric':['>=',8]}]}}}                | false",
        "{'new':{'body':{'S':[{'numeric':['>',0]}]}}}              | false",
        "{'new':{'tags':{'SS':['b']}}}                             | true",
        "{'new':{'tags':{'SS':['c']}}}                             | false",
        "{'$or':[{'name':['REMOVE']},{'size':[12]}]}               | true",
        "{'$or':[{'name':['REMOVE']},{'size':[13]}]}               | false"})
    void aPatternMatchesAsLambdaHasIt(String pattern, boolean matches) {
        EventPattern.requireValid(json(pattern));
        assertThat(EventPattern.matches(json(pattern), EVENT)).isEqualTo(matches);
    }

    @Test
    void oneOfSeveralPatternsIsEnoughAndNoneMatchesAll() {
        List<JsonNode> patterns = List.of(json("{'name':['REMOVE']}"), json("{'size':[12]}"));
        assertThat(EventPattern.matchesAny(patterns, EVENT)).isTrue();
        assertThat(EventPattern.matchesAny(patterns.subList(0, 1), EVENT)).isFalse();
        assertThat(EventPattern.matchesAny(List.of(), EVENT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "'text'", "{'name':'INSERT'}", "{'name':[{'like':'I'}]}", "{'name':[{}]}", "{'name':[['INSERT']]}",
        "{'name':[{'prefix':'I','suffix':'T'}]}", "{'$or':[{'name':[{'like':'I'}]}]}"})
    void aPatternThatIsNoneIsRefused(String pattern) {
        assertThatThrownBy(() -> EventPattern.requireValid(json(pattern)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("An event filter");
    }
}
