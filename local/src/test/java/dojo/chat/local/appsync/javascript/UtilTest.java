package dojo.chat.local.appsync.javascript;

import static dojo.chat.local.appsync.javascript.Script.error;
import static dojo.chat.local.appsync.javascript.Script.expect;
import static dojo.chat.local.appsync.javascript.Script.run;
import static dojo.chat.local.appsync.javascript.Script.value;
import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.resolver.ResolverCode.EarlyReturn;
import dojo.chat.local.appsync.resolver.ResolverCode.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UtilTest {
    @Test
    void utilErrorEndsTheHandlerWithItsTypeDataAndInfo() {
        assertThat(error("util.error('Too long', 'InvalidBody', { limit: 250 }, { seconds: 3 });"))
                .isEqualTo(new FieldError("Too long", "InvalidBody", Map.of("limit", 250), Map.of("seconds", 3)));
        assertThat(error("util.error('Too long');")).isEqualTo(new FieldError("Too long", null, null, null));
    }

    @Test
    void unauthorizedNamesTheField() {
        assertThat(error("util.unauthorized();"))
                .isEqualTo(new FieldError(
                        "Not Authorized to access messages on type Query", "Unauthorized", null, null));
    }

    @Test
    void appendedErrorsComeBesideTheValue() throws Exception {
        Outcome outcome = run("""
                util.appendError('half', 'Partial', { a: 1 }, [2]);
                util.appendError('more');
                return 1;""");
        assertThat(outcome.value()).isEqualTo(1);
        assertThat(outcome.appendedErrors())
                .containsExactly(
                        new FieldError("half", "Partial", Map.of("a", 1), List.of(2)),
                        new FieldError("more", null, null, null));
    }

    @Test
    void earlyReturnEndsTheHandler() throws Exception {
        Outcome next = run("runtime.earlyReturn({ id: 1 }); return 2;");
        assertThat(next.earlyReturn()).isEqualTo(EarlyReturn.NEXT);
        assertThat(next.value()).isEqualTo(Map.of("id", 1));
        assertThat(run("ctx.stash.x = 1; runtime.earlyReturn(null, { skipTo: 'END' });"))
                .extracting(Outcome::earlyReturn, outcome -> outcome.stash().get("x"))
                .containsExactly(EarlyReturn.END, 1);
        assertThat(run("return 2;").earlyReturn()).isNull();
    }

    /** The values of AWS AppSync Developer Guide, "Time helpers in util.time". */
    @Test
    void timesAreReadAndWrittenAsDocumented() throws Exception {
        expect("util.time.epochMilliSecondsToSeconds(1517943695750)", "1517943695");
        expect("util.time.epochMilliSecondsToISO8601(1517943695750)", "'2018-02-06T19:01:35.750Z'");
        expect("util.time.epochMilliSecondsToFormatted(1517943695750, `yyyy-MM-dd HH:mm:ssZ`)",
                "'2018-02-06 19:01:35+0000'");
        expect("util.time.epochMilliSecondsToFormatted(1517943695750, `yyyy-MM-dd HH:mm:ssZ`, `Asia/Tokyo`)",
                "'2018-02-07 04:01:35+0900'");
        expect("util.time.parseISO8601ToEpochMilliSeconds(`2018-02-01T17:21:05.180+08:00`)", "1517476865180");
        expect("util.time.parseFormattedToEpochMilliSeconds(`2018-02-06 01:19:49+0800`, `yyyy-MM-dd HH:mm:ssZ`)",
                "1517851189000");
        expect("util.time.parseFormattedToEpochMilliSeconds(`2018-02-06 01:19:49`, `yyyy-MM-dd HH:mm:ss`, `+0800`)",
                "1517851189000");
        expect("util.time.parseFormattedToEpochMilliSeconds(`1970-01-02`, `yyyy-MM-dd`)", "86400000");
    }

    @Test
    void theClockIsThatOfTheMachine() throws Exception {
        long before = System.currentTimeMillis();
        assertThat(((Number) value("util.time.nowEpochMilliSeconds()")).longValue())
                .isBetween(before, System.currentTimeMillis());
        assertThat(((Number) value("util.time.nowEpochSeconds()")).longValue())
                .isBetween(before / 1000, System.currentTimeMillis() / 1000);
        assertThat(value("util.time.nowISO8601()")).asString().matches("[0-9]{4}(-[0-9]{2}){2}T[0-9:]{8}[.][0-9]{3}Z");
        assertThat(value("util.time.nowFormatted('yyyy', 'Asia/Tokyo')")).asString().hasSize(4);
    }

    @Test
    void aTimeThatCannotBeReadIsAnError() {
        assertThat(error("util.time.parseISO8601ToEpochMilliSeconds('soon');").message()).contains("soon");
        assertThat(error("util.time.nowFormatted('yyyy', 'Edo/Castle');").message()).contains("Edo/Castle");
        assertThat(error("util.time.epochMilliSecondsToFormatted(ctx.args.none, 'yyyy');").message())
                .contains("a number is needed, not undefined");
    }

    @Test
    void idsHaveTheirForms() throws Exception {
        assertThat(value("util.autoId()")).asString().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(value("util.autoUlid()")).asString().matches("[0-7][0-9A-HJKMNP-TV-Z]{25}");
        assertThat(value("util.autoKsuid()")).asString().matches("[0-9A-Za-z]{27}");
        assertThat(value("util.autoUlid() !== util.autoUlid()")).isEqualTo(true);
        assertThat(value("util.autoKsuid() !== util.autoKsuid()")).isEqualTo(true);
    }

    @Test
    void textIsEncodedAndDecoded() throws Exception {
        assertThat(value("util.base64Encode('忍者')")).isEqualTo("5b+N6ICF");
        assertThat(value("util.base64Decode('5b+N6ICF')")).isEqualTo("忍者");
        assertThat(value("util.urlEncode('a b&c/忍')")).isEqualTo("a+b%26c%2F%E5%BF%8D");
        assertThat(value("util.urlDecode('a+b%26c')")).isEqualTo("a b&c");
        assertThat(value("util.escapeJavaScript('\"it\\'s\"</忍\\n')")).isEqualTo("\\\"it\\'s\\\"<\\/\\u5FCD\\n");
        assertThat(value("util.str.normalize('ａ', 'nfkc')")).isEqualTo("a");
        assertThat(value("util.authType()")).isEqualTo("API Key Authorization");
        assertThat(error("util.base64Decode('~');").errorType()).isEqualTo("Code");
        assertThat(error("util.urlEncode(null);").message()).contains("a text is needed, not null");
    }

    @Test
    void patternsAreJavas() throws Exception {
        assertThat(value("util.matches('a*b', 'aaaaab')")).isEqualTo(true);
        assertThat(value("util.matches('a', 'ab')")).as("the whole text must match").isEqualTo(false);
        assertThat(value("'a1b22'.replaceAll('[0-9]+', '#')")).isEqualTo("a#b#");
        assertThat(value("'a1b22'.replace('\\\\d+', '#')")).isEqualTo("a#b22");
        assertThat(value("'a1b22'.replaceAll('(\\\\d+)', '<$1>')")).isEqualTo("a<1>b<22>");
        assertThat(value("'  x \\t'.replaceAll('^\\\\p{javaWhitespace}+|\\\\p{javaWhitespace}+$', '')")).isEqualTo("x");
    }

    @Test
    void aPatternThatWouldTakeYearsIsEnded() {
        assertThat(error("util.matches('(.*a){12}b', 'a'.repeat(40));").message())
                .isEqualTo("Query.messages.js:3:1: the pattern takes too long for this text");
    }

    @Test
    void badJsonIsAnEmptyText() throws Exception {
        assertThat(value("JSON.parse('{not json')")).isEqualTo("");
        assertThat(value("JSON.parse('{\"a\":1}')")).isEqualTo(Map.of("a", 1));
    }

    @Test
    void numbersAreRoundedAndChosen() throws Exception {
        expect("[util.math.roundNum(2.5), util.math.minVal(1, 2), util.math.maxVal(1, 2)]", "[3, 1, 2]");
        assertThat((Double) value("util.math.randomDouble()")).isBetween(0.0, 1.0);
        assertThat((Integer) value("util.math.randomWithinRange(5, 7)")).isBetween(5, 6);
    }

    @Test
    void headersForADataSourceLeaveOutThoseOfTheConnection() throws Exception {
        expect("util.http.copyHeaders({ Host: `a`, TE: `b`, accept: `c` })", "{'accept':'c'}");
        assertThat(run("util.http.addResponseHeaders({ a: 1 }); return 2;").value()).isEqualTo(2);
    }

    /** The example of the types of {@code util.xml}. */
    @Test
    void xmlBecomesAMap() throws Exception {
        String posts = "'<?xml version=\"1.0\"?><posts><post><id>1</id><title>Getting started</title></post></posts>'";
        expect("util.xml.toMap(" + posts + ")", "{'posts':{'post':{'id':1,'title':'Getting started'}}}");
        expect("JSON.parse(util.xml.toJsonString('<a b=\"c\"><d>x</d><d>true</d></a>'))",
                "{'a':{'b':'c','d':['x',true]}}");
        assertThat(value("util.xml.toJsonString('<a>1</a>', true)")).isEqualTo("\"{\\\"a\\\":1}\"");
        assertThat(error("util.xml.toMap('<a>');").message()).contains("not XML");
        String file = "'<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>'";
        assertThat(error("util.xml.toMap(" + file + ");").message()).contains("not XML");
    }

    @Test
    void valuesBecomeAttributeValues() throws Exception {
        expect("util.dynamodb.toMapValues("
                + "{ n: 10, s: `x`, b: true, nil: null, l: [1], m: { a: 0.5 }, gone: undefined })", """
                {'n':{'N':10},'s':{'S':'x'},'b':{'BOOL':true},'nil':{'NULL':null},'l':{'L':[{'N':1}]},
                 'm':{'M':{'a':{'N':0.5}}}}""");
        expect("util.dynamodb.toList([`foo`, 123, { bar: `baz` }])",
                "{'L':[{'S':'foo'},{'N':123},{'M':{'bar':{'S':'baz'}}}]}");
        expect("util.dynamodb.toMap({ a: 1 })", "{'M':{'a':{'N':1}}}");
        expect("[util.dynamodb.toString(`a`), util.dynamodb.toNumber(1), util.dynamodb.toBoolean(false)]",
                "[{'S':'a'},{'N':1},{'BOOL':false}]");
        expect("[util.dynamodb.toNull(), util.dynamodb.toBinary(`foo`), util.dynamodb.toBinarySet([`foo`])]",
                "[{'NULL':null},{'B':'foo'},{'BS':['foo']}]");
        expect("[util.dynamodb.toStringSet([`a`]), util.dynamodb.toNumberSet([1, 4.56]), util.dynamodb.toString(null)]",
                "[{'SS':['a']},{'NS':[1,4.56]},null]");
        assertThat(value("util.dynamodb.toS3Object('foo', 'bar', 'baz')"))
                .isEqualTo(Map.of("S", "{\"s3\":{\"key\":\"foo\",\"bucket\":\"bar\",\"region\":\"baz\"}}"));
        expect("util.dynamodb.fromS3ObjectJson(util.dynamodb.toS3Object(`foo`, `bar`, `baz`, `beep`).S)",
                "{'key':'foo','bucket':'bar','region':'baz','version':'beep'}");
    }
}
