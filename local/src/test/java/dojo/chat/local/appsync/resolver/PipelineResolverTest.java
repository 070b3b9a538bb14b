package dojo.chat.local.appsync.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.local.appsync.AuthorizationMode;
import dojo.chat.local.appsync.Caller;
import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.FieldRequest;
import dojo.chat.local.appsync.FieldResult;
import dojo.chat.local.appsync.FilterGroup;
import dojo.chat.local.appsync.Invalidation;
import dojo.chat.local.appsync.datasource.CapacityListener;
import dojo.chat.local.appsync.datasource.DataSource;
import dojo.chat.local.appsync.datasource.DynamoDbDataSource;
import dojo.chat.local.appsync.datasource.LambdaDataSource;
import dojo.chat.local.appsync.datasource.NoneDataSource;
import dojo.chat.local.appsync.javascript.CodeException;
import dojo.chat.local.appsync.javascript.JavaScriptEngine;
import dojo.chat.local.dynamodb.LocalDynamoDb;
import dojo.chat.local.dynamodb.TestTable;
import dojo.chat.local.lambda.LambdaException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PipelineResolverTest {
    private static final String PASS = """
            import { util, runtime, extensions } from '@aws-appsync/utils';
            import { get, put } from '@aws-appsync/utils/dynamodb';
            export function request(ctx) { %s }
            export function response(ctx) { %s }
            """;
    private static final DataSource NONE = new NoneDataSource();

    private static JavaScriptEngine engine;
    private static LocalDynamoDb database;
    private static DataSource table;

    @BeforeAll
    static void start() {
        engine = new JavaScriptEngine();
        database = LocalDynamoDb.inMemory();
        database.create(TestTable.named("Table"));
        table = new DynamoDbDataSource(database.client(), "Table", CapacityListener.NONE);
    }

    @AfterAll
    static void stop() {
        engine.close();
        database.close();
    }

    private static ResolverCode code(String request, String response) throws CodeException {
        return engine.compile("step.js", PASS.formatted(request, response));
    }

    private static Step step(DataSource source, String request, String response) throws CodeException {
        return new Step("step", code(request, response), source);
    }

    private static FieldResult resolve(ResolverCode code, Step... steps) {
        return new PipelineResolver(code, Arrays.asList(steps), Map.of("STAGE", "test")).resolve(request());
    }

    private static FieldRequest request() {
        return new FieldRequest(
                "Query", "note", Map.of("id", "n1"), new Caller(AuthorizationMode.API_KEY, null, field -> true),
                null, Map.of("x-forwarded-for", "1.2.3.4"), null, Map.of(), List.of("id"), "{ id }");
    }

    @Test
    void aUnitResolverAsksItsTable() throws Exception {
        Step put = step(table,
                "return put({ key: { pk: ctx.args.id }, item: { stage: ctx.env.STAGE } });", "return ctx.result;");
        assertThat(new UnitResolver(put, Map.of("STAGE", "test")).resolve(request()).data())
                .isEqualTo(Map.of("pk", "n1", "stage", "test"));
    }

    @Test
    void functionsHandOnStashAndPreviousResult() throws Exception {
        FieldResult result = resolve(
                code("ctx.stash.trail = ['before']; return { from: 'before' };",
                        "return { trail: ctx.stash.trail, prev: ctx.prev.result, result: ctx.result };"),
                step(NONE, "return { payload: ctx.prev.result.from };", "ctx.stash.trail.push(ctx.result); return 'one';"),
                step(NONE, "return { payload: ctx.prev.result };", "ctx.stash.trail.push(ctx.result); return 'two';"));
        assertThat(result.data()).isEqualTo(Map.of(
                "trail", List.of("before", "before", "one"), "prev", "two", "result", "two"));
    }

    @Test
    void anEarlyReturnSkipsTheStepOrTheRestOfThePipeline() throws Exception {
        ResolverCode whole = code("return {};", "return ctx.prev.result;");
        Step skipped = step(table, "runtime.earlyReturn('skipped');", "return 'never';");
        Step last = step(NONE, "return { payload: `${ctx.prev.result}, then last` };", "return ctx.result;");
        Step end = step(table, "runtime.earlyReturn('the end', { skipTo: 'END' });", "return 'never';");
        assertThat(resolve(whole, skipped, last).data()).isEqualTo("skipped, then last");
        assertThat(resolve(whole, end, last).data()).isEqualTo("the end");
    }

    @Test
    void anEarlyReturnOfThePipelinesRequestGoesToItsResponse() throws Exception {
        assertThat(resolve(
                        code("ctx.stash.seen = 1; runtime.earlyReturn('soon');", "return [ctx.prev.result, ctx.stash.seen];"),
                        step(NONE, "util.error('never');", "return 'never';"))
                .data()).isEqualTo(List.of("soon", 1));
    }

    @Test
    void anEarlyReturnOfAUnitResolverIsItsAnswer() throws Exception {
        Step early = step(table, "runtime.earlyReturn({ id: 'early' });", "return 'never';");
        assertThat(new UnitResolver(early, Map.of()).resolve(request()).data()).isEqualTo(Map.of("id", "early"));
    }

    @Test
    void theContextTellsAllOfTheRequest() throws Exception {
        assertThat(resolve(
                        code("return {};", "return { args: ctx.args, source: ctx.source, identity: ctx.identity,"
                                + " header: ctx.request.headers['x-forwarded-for'], domain: ctx.request.domainName,"
                                + " field: ctx.info.fieldName, parent: ctx.info.parentTypeName,"
                                + " selected: ctx.info.selectionSetList, text: ctx.info.selectionSetGraphQL,"
                                + " variables: ctx.info.variables, stage: ctx.env.STAGE };"))
                .data()).hasToString("{args={id=n1}, source=null, identity=null, header=1.2.3.4, domain=null,"
                        + " field=note, parent=Query, selected=[id], text={ id }, variables={}, stage=test}");
    }

    @Test
    void appendedErrorsComeBesideTheData() throws Exception {
        FieldResult result = resolve(
                code("return {};", "return ctx.prev.result;"),
                step(NONE, "util.appendError('one', 'First'); return {};", "return 1;"),
                step(NONE, "return {};", "util.appendError('two', 'Second', { a: 1 }, { b: 2 }); return 2;"));
        assertThat(result.data()).isEqualTo(2);
        assertThat(result.errors()).containsExactly(
                new FieldError("one", "First", null, null),
                new FieldError("two", "Second", Map.of("a", 1), Map.of("b", 2)));
    }

    @Test
    void aSubscriptionsFilterAndAnInvalidationAreHandedOn() throws Exception {
        FieldResult result = resolve(
                code("return {};", """
                        extensions.setSubscriptionFilter({ filterGroup: [{ filters: [
                          { fieldName: 'room', operator: 'eq', value: 'village' }] }] });
                        return null;"""),
                step(NONE, "return {};",
                        "extensions.invalidateSubscriptions({ subscriptionField: 'onNote', payload: { id: 'p' } });"
                                + " return null;"));
        assertThat(result.subscriptionFilter()).containsExactly(
                new FilterGroup(List.of(new FilterGroup.Filter("room", "eq", "village"))));
        assertThat(result.invalidations()).containsExactly(new Invalidation("onNote", Map.of("id", "p")));
    }

    @Test
    void whatNobodyExpectsIsOneTypedError() throws Exception {
        DataSource broken = request -> {
            throw new IllegalStateException("a secret of the inside");
        };
        assertThat(resolve(code("return {};", "return 1;"), step(broken, "return {};", "return 1;")).errors())
                .containsExactly(new FieldError("Internal failure of the resolver.", "InternalFailure", null, null));
    }

    @Test
    void aDataSourcesErrorIsTheResponsesToHandle() throws Exception {
        Step handled = step(table,
                "return put({ key: { pk: 'x' }, item: {}, condition: { pk: { attributeExists: true } } });",
                "return ctx.error.type;");
        assertThat(resolve(code("return {};", "return ctx.prev.result;"), handled).data())
                .isEqualTo("DynamoDB:ConditionalCheckFailedException");
        Step raised = step(table, "return { operation: 'Fly' };", "util.error(ctx.error.message, ctx.error.type);");
        assertThat(resolve(code("return {};", "return 1;"), raised).errors())
                .containsExactly(new FieldError("There is no operation named Fly", "MappingTemplate", null, null));
    }

    @Test
    void anErrorEndsThePipelineWithOneTypedError() throws Exception {
        FieldResult result = resolve(
                code("return {};", "return 1;"),
                step(NONE, "util.error('no', 'InvalidBody');", "return 1;"),
                step(NONE, "util.error('never', 'Never');", "return 1;"));
        assertThat(result.data()).isNull();
        assertThat(result.errors()).containsExactly(new FieldError("no", "InvalidBody", null, null));
    }

    @Test
    void aRequestThatReturnsNothingForItsDataSourceIsToldByName() throws Exception {
        assertThat(resolve(code("return {};", "return 1;"), step(table, "return null;", "return 1;")).errors())
                .first().extracting(FieldError::message).asString().contains("step: request must return an object");
    }

    @Test
    void aLambdaFunctionAnswersOrFails() throws Exception {
        DataSource echo = new LambdaDataSource(payload -> payload);
        assertThat(resolve(code("return {};", "return ctx.prev.result;"),
                step(echo, "return { operation: 'Invoke', payload: { a: 1 } };", "return ctx.result;")).data())
                .isEqualTo(Map.of("a", 1));
        DataSource broken = new LambdaDataSource(payload -> {
            throw new LambdaException("java.lang.IllegalStateException", "out of luck");
        });
        assertThat(resolve(code("return {};", "return ctx.prev.result;"),
                step(broken, "return { operation: 'Invoke', payload: {} };", "return ctx.error;")).data())
                .isEqualTo(Map.of("type", "Lambda:Unhandled", "message", "out of luck"));
        assertThat(new DirectLambdaResolver(echo, Map.of()).resolve(request()).data())
                .extracting("arguments").isEqualTo(Map.of("id", "n1"));
        assertThat(new DirectLambdaResolver(broken, Map.of()).resolve(request()).errors())
                .containsExactly(new FieldError("out of luck", "Lambda:Unhandled", null, null));
    }
}
