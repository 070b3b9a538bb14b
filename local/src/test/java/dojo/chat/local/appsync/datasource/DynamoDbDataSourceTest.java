package dojo.chat.local.appsync.datasource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.dynamodb.LocalDynamoDb;
import dojo.chat.local.dynamodb.TestTable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DynamoDbDataSourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static LocalDynamoDb database;
    private static DynamoDbDataSource table;
    private static final CapacityCounter CAPACITY = new CapacityCounter();

    @BeforeAll
    static void start() {
        database = LocalDynamoDb.inMemory();
        database.create(TestTable.named("Table"));
        table = new DynamoDbDataSource(database.client(), "Table", CAPACITY);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    /** Single quotes stand for double ones. */
    @SuppressWarnings("unchecked")
    private static Object invoke(String request) throws DataSourceException {
        try {
            return table.invoke(JSON.readValue(request.replace('\'', '"'), Map.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static DataSourceException failure(String request) {
        return catchThrowableOfType(DataSourceException.class, () -> invoke(request));
    }

    private static void put(String pk, String attributes) throws DataSourceException {
        invoke("{'operation':'PutItem','key':{'pk':{'S':'" + pk + "'}},'attributeValues':{" + attributes + "}}");
    }

    private static Object get(String pk) throws DataSourceException {
        return invoke("{'operation':'GetItem','key':{'pk':{'S':'" + pk + "'}},'consistentRead':true}");
    }

    @Test
    void anItemComesBackAsItWasPut() throws Exception {
        put("whole", """
                'n':{'N':1732470000123},'small':{'N':'7'},'half':{'N':0.5},'yes':{'BOOL':true},'nil':{'NULL':null},
                'list':{'L':[{'S':'a'},{'N':1}]},'map':{'M':{'x':{'S':'y'}}},'set':{'SS':['b']},'empty':{'M':{}},
                'primes':{'NS':[2,'3']},'bytes':{'B':'AQI='},'parts':{'BS':['AQI=']},'blank':{'S':''}""");
        Map<String, Object> expected = new HashMap<>(Map.of(
                "pk", "whole", "n", 1732470000123L, "small", 7, "half", 0.5, "yes", true,
                "list", List.of("a", 1), "map", Map.of("x", "y"), "set", List.of("b"), "empty", Map.of()));
        expected.putAll(Map.of("bytes", "AQI=", "parts", List.of("AQI="), "blank", "", "primes", List.of(2, 3)));
        expected.put("nil", null);
        assertThat(get("whole")).usingRecursiveComparison().ignoringCollectionOrder().isEqualTo(expected);
        assertThat(get("nobody")).isNull();
    }

    @Test
    void numbersLoseNothing() throws Exception {
        put("numbers", """
                'most':{'N':'99999999999999999999999999999999999999'},'fine':{'N':'0.12345678901234567890'},
                'long':{'N':'9223372036854775807'},'tiny':{'N':'1e-100'},'zero':{'N':'0.0'}""");
        assertThat(get("numbers")).isEqualTo(Map.of(
                "pk", "numbers",
                "most", new BigDecimal("99999999999999999999999999999999999999"),
                "fine", new BigDecimal("0.1234567890123456789"),
                "long", new BigDecimal("9223372036854775807"),
                "tiny", 1e-100,
                "zero", 0));
    }

    @Test
    void aProjectionAnswersOnlyWhatItNames() throws Exception {
        put("partial", "'a':{'N':1},'b':{'N':2}");
        String get = "{'operation':'GetItem','key':{'pk':{'S':'partial'}},"
                + "'projection':{'expression':'#a','expressionNames':{'#a':'%s'}}}";
        assertThat(invoke(get.formatted("a"))).isEqualTo(Map.of("a", 1));
        assertThat(invoke(get.formatted("c"))).as("there is an item, but nothing of it").isEqualTo(Map.of());
    }

    @Test
    void aFailedConditionAnswersTheItemAsItIs() throws Exception {
        put("taken", "'body':{'S':'first'}");
        DataSourceException failure = failure("""
                {'operation':'PutItem','key':{'pk':{'S':'taken'}},'attributeValues':{'body':{'S':'second'}},
                 'condition':{'expression':'attribute_not_exists(#pk)','expressionNames':{'#pk':'pk'}}}""");
        assertThat(failure.type()).isEqualTo("DynamoDB:ConditionalCheckFailedException");
        assertThat(failure.result()).isEqualTo(Map.of("pk", "taken", "body", "first"));
    }

    @Test
    void aFailedConditionIsNoFailureWhenTheItemIsAlreadyAsThePutWantsIt() throws Exception {
        put("same", "'body':{'S':'hai'},'version':{'N':8}");
        String put = """
                {'operation':'PutItem','key':{'pk':{'S':'same'}},
                 'attributeValues':{'body':{'S':'hai'},'version':{'N':%s}},
                 'condition':{'expression':'attribute_not_exists(pk)','equalsIgnore':[%s],'consistentRead':true}}""";
        Map<String, Object> current = Map.of("pk", "same", "body", "hai", "version", 8);
        assertThat(invoke(put.formatted("8.0", ""))).isEqualTo(current);
        assertThat(invoke(put.formatted("9", "'version'"))).isEqualTo(current);
        assertThat(failure(put.formatted("9", "")).result()).isEqualTo(current);
    }

    @Test
    void aFailedConditionOfAnUpdateOrADeleteTellsWhetherThereIsAnItem() throws Exception {
        put("kept", "'n':{'N':1}");
        String condition = "'condition':{'expression':'n = :n','expressionValues':{':n':{'N':2}},"
                + "'conditionalCheckFailedHandler':{'strategy':'Reject'}}";
        String update = "{'operation':'UpdateItem','key':{'pk':{'S':'%s'}},'update':{'expression':'SET a = :a',"
                + "'expressionValues':{':a':{'S':'x'}}}," + condition + "}";
        String delete = "{'operation':'DeleteItem','key':{'pk':{'S':'%s'}}," + condition + "}";
        assertThat(failure(update.formatted("kept")).result()).isEqualTo(Map.of("pk", "kept", "n", 1));
        assertThat(failure(update.formatted("nobody")).result()).isNull();
        assertThat(failure(delete.formatted("kept")).result()).isEqualTo(Map.of("pk", "kept", "n", 1));
        assertThat(invoke(delete.formatted("nobody"))).as("it is gone, as the delete wants it").isNull();
        assertThat(failure(delete.formatted("kept").replace("Reject", "Custom")).type()).isEqualTo("MappingTemplate");
    }

    @Test
    void anUpdateAnswersTheNewItemAndKeepsItsNamesApartFromTheConditions() throws Exception {
        put("counter", "'n':{'N':1}");
        assertThat(invoke("""
                {'operation':'UpdateItem','key':{'pk':{'S':'counter'}},
                 'update':{'expression':'SET #expName_1 = #expName_1 + :expValue_1',
                   'expressionNames':{'#expName_1':'n'},'expressionValues':{':expValue_1':{'N':2}}},
                 'condition':{'expression':'#expName_1 = :expValue_1',
                   'expressionNames':{'#expName_1':'pk'},'expressionValues':{':expValue_1':{'S':'counter'}}}}"""))
                .isEqualTo(Map.of("pk", "counter", "n", 3));
    }

    @Test
    void aDeleteAnswersTheItemThatWas() throws Exception {
        put("gone", "'n':{'N':1}");
        assertThat(invoke("{'operation':'DeleteItem','key':{'pk':{'S':'gone'}}}"))
                .isEqualTo(Map.of("pk", "gone", "n", 1));
        assertThat(get("gone")).isNull();
    }

    @Test
    void aQueryIsReadPageByPage() throws Exception {
        for (int seq = 1; seq <= 5; seq++) {
            put("page" + seq, "'room':{'S':'pages'},'seq':{'N':" + seq + "},'n':{'N':" + seq + "}");
        }
        String query = """
                {'operation':'Query','index':'byRoomSeq','limit':3,'scanIndexForward':false,'nextToken':%s,
                 'query':{'expression':'#room = :room','expressionNames':{'#room':'room'},
                   'expressionValues':{':room':{'S':'pages'}}},
                 'filter':{'expression':'#n <> :n','expressionNames':{'#n':'n'},
                   'expressionValues':{':n':{'N':4}}}}""";
        Map<?, ?> first = (Map<?, ?>) invoke(query.formatted("null"));
        assertThat((List<?>) first.get("items")).extracting("seq").containsExactly(5, 3);
        Map<?, ?> second = (Map<?, ?>) invoke(query.formatted("'" + first.get("nextToken") + "'"));
        assertThat((List<?>) second.get("items")).extracting("seq").containsExactly(2, 1);
        assertThat(second.get("nextToken")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tampered", "", "bm8ganNvbg", "e30", "eyJwayI6IngifQ", "eyJ4Ijp7IlMiOiJ5In19"})
    void aPageTokenThatWasNotGivenOutIsRefused(String token) {
        assertThat(failure("""
                {'operation':'Query','nextToken':'%s',
                 'query':{'expression':'pk = :pk','expressionValues':{':pk':{'S':'x'}}}}""".formatted(token)).type())
                .isIn("DynamoDB:UserIllegalArgumentException", "DynamoDB:ValidationException");
    }

    @Test
    void aProjectionAndAFilterMayUseTheSamePlaceholdersAsTheQuery() throws Exception {
        put("projected", "'room':{'S':'projections'},'seq':{'N':1},'body':{'S':'long'}");
        assertThat(invoke("""
                {'operation':'Query','index':'byRoomSeq','select':'SPECIFIC_ATTRIBUTES',
                 'query':{'expression':'#a = :a','expressionNames':{'#a':'room'},
                   'expressionValues':{':a':{'S':'projections'}}},
                 'filter':{'expression':'#a = :a','expressionNames':{'#a':'body'},
                   'expressionValues':{':a':{'S':'long'}}},
                 'projection':{'expression':'#a','expressionNames':{'#a':'pk'}}}"""))
                .extracting("items", "nextToken", "scannedCount")
                .containsExactly(List.of(Map.of("pk", "projected")), null, 1);
    }

    @Test
    void aQueryCanCountOnly() throws Exception {
        put("counted", "'n':{'N':1}");
        assertThat(invoke("""
                {'operation':'Query','select':'COUNT','consistentRead':true,
                 'query':{'expression':'pk = :pk','expressionValues':{':pk':{'S':'counted'}}}}"""))
                .extracting("items", "scannedCount").containsExactly(List.of(), 1);
    }

    @Test
    void aScanCanBeFiltered() throws Exception {
        put("scanned", "'colour':{'S':'red'}");
        assertThat((Map<?, ?>) invoke("""
                {'operation':'Scan','filter':{'expression':'colour = :c','expressionValues':{':c':{'S':'red'}}}}"""))
                .extracting("items").isEqualTo(List.of(Map.of("pk", "scanned", "colour", "red")));
    }

    @Test
    void batchesReadAndWriteManyItems() throws Exception {
        invoke("{'operation':'BatchPutItem','tables':{'Table':[{'pk':{'S':'b1'}},{'pk':{'S':'b2'}}]}}");
        String get = """
                {'operation':'BatchGetItem','tables':{'Table':{'consistentRead':true,
                 'keys':[{'pk':{'S':'b2'}},{'pk':{'S':'none'}},{'pk':{'S':'b1'}}]}}}""";
        List<?> items = (List<?>) ((Map<?, ?>) ((Map<?, ?>) invoke(get)).get("data")).get("Table");
        assertThat(items.get(0)).isEqualTo(Map.of("pk", "b2"));
        assertThat(items.get(1)).isNull();
        assertThat(items.get(2)).isEqualTo(Map.of("pk", "b1"));
        invoke("{'operation':'BatchDeleteItem','tables':{'Table':[{'pk':{'S':'b1'}},{'pk':{'S':'b2'}}]}}");
        assertThat(get("b1")).isNull();
    }

    @Test
    void transactionsAreAllOrNothing() throws Exception {
        put("t1", "'n':{'N':1}");
        DataSourceException failure = failure("""
                {'operation':'TransactWriteItems','transactItems':[
                  {'table':'Table','operation':'PutItem','key':{'pk':{'S':'t2'}},'attributeValues':{}},
                  {'table':'Table','operation':'ConditionCheck','key':{'pk':{'S':'t1'}},
                   'condition':{'expression':'n = :n','expressionValues':{':n':{'N':2}}}}]}""");
        assertThat(failure.type()).isEqualTo("DynamoDB:TransactionCanceledException");
        assertThat(failure.result()).asString().contains("ConditionalCheckFailed", "n=1");
        assertThat(failure("""
                {'operation':'TransactWriteItems','transactItems':[
                  {'table':'Table','operation':'ConditionCheck','key':{'pk':{'S':'t1'}},
                   'condition':{'expression':'n = :n','expressionValues':{':n':{'N':2}},
                     'returnValuesOnConditionCheckFailure':false}}]}""").result())
                .asString().contains("ConditionalCheckFailed", "item=null");
        assertThat(get("t2")).isNull();

        invoke("""
                {'operation':'TransactWriteItems','transactItems':[
                  {'table':'Table','operation':'PutItem','key':{'pk':{'S':'t2'}},'attributeValues':{}},
                  {'table':'Table','operation':'UpdateItem','key':{'pk':{'S':'t1'}},
                   'update':{'expression':'SET n = :n','expressionValues':{':n':{'N':2}}}},
                  {'table':'Table','operation':'DeleteItem','key':{'pk':{'S':'t3'}}}]}""");
        assertThat(invoke("""
                {'operation':'TransactGetItems','transactItems':[
                  {'table':'Table','key':{'pk':{'S':'t1'}}},{'table':'Table','key':{'pk':{'S':'t2'}}}]}"""))
                .extracting("items").isEqualTo(List.of(Map.of("pk", "t1", "n", 2), Map.of("pk", "t2")));
    }

    @Test
    void whatIsConsumedIsCounted() throws Exception {
        CAPACITY.reset();
        put("units", "'room':{'S':'units'},'seq':{'N':1}");
        assertThat(CAPACITY.writes()).as("the item and its index").isEqualTo(2);
        get("units");
        assertThat(CAPACITY.reads()).isEqualTo(1);
        assertThat(CAPACITY.writesByName()).containsExactly(Map.entry("Table", 1.0), Map.entry("Table/byRoomSeq", 1.0));
        assertThat(CAPACITY.readsByName()).containsExactly(Map.entry("Table", 1.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{}",
        "{'operation':'Fly'}",
        "{'operation':'GetItem'}",
        "{'operation':'GetItem','key':{'pk':'plain'}}",
        "{'operation':'GetItem','key':{'pk':{'X':1}}}",
        "{'operation':'GetItem','key':{'pk':{'S':null}}}",
        "{'operation':'GetItem','key':{'pk':{'S':'a'}},'consistentRead':'maybe'}",
        "{'operation':7}",
        "{'operation':'PutItem','key':{'pk':{'S':'a'}},'attributeValues':{'b':{'B':'no base 64'}}}",
        "{'operation':'PutItem','key':{'pk':{'S':'a'}},'attributeValues':{'b':{'BOOL':'yes'}}}",
        "{'operation':'PutItem','key':{'pk':{'S':'a'}},'attributeValues':{'b':{'L':{}}}}",
        "{'operation':'PutItem','key':{'pk':{'S':'a'}},'attributeValues':{'b':{'SS':[1]}}}",
        "{'operation':'PutItem','key':{'pk':{'S':'a'}},'condition':{'expression':''}}",
        "{'operation':'PutItem','key':{'pk':{'S':'a'}},'condition':{'expression':'a = b','equalsIgnore':'a'}}",
        "{'operation':'UpdateItem','key':{'pk':{'S':'a'}}}",
        "{'operation':'Query'}",
        "{'operation':'Query','limit':'many','query':{'expression':'pk = :a'}}",
        "{'operation':'BatchGetItem'}",
        "{'operation':'TransactWriteItems','transactItems':[{'table':'Table','operation':'Fly','key':{'pk':{'S':'a'}}}]}",
        "{'operation':'Sync'}"})
    void aRequestThatIsNoneIsAnErrorOfTheResolver(String request) {
        assertThat(failure(request).type()).isEqualTo("MappingTemplate");
    }

    @Test
    void whatDynamoDbRefusesIsAnErrorOfDynamoDb() {
        assertThat(failure("{'operation':'GetItem','key':{'other':{'S':'a'}}}").type())
                .isEqualTo("DynamoDB:ValidationException");
        assertThat(failure("{'operation':'PutItem','key':{'pk':{'S':'a'}},'attributeValues':{'n':{'N':'x'}}}").type())
                .isEqualTo("DynamoDB:ValidationException");
        assertThat(failure("{'operation':'BatchPutItem','tables':{'None':[{'pk':{'S':'a'}}]}}").type())
                .isEqualTo("DynamoDB:ResourceNotFoundException");
    }

    @Test
    void manyThreadsMayUseIt() {
        assertThat(IntStream.range(0, 50).parallel().filter(n -> {
            try {
                put("parallel" + n, "'n':{'N':" + n + "}");
                return get("parallel" + n) != null;
            } catch (DataSourceException e) {
                return false;
            }
        })).hasSize(50);
    }
}
