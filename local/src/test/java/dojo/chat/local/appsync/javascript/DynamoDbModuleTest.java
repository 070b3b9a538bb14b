package dojo.chat.local.appsync.javascript;

import static dojo.chat.local.appsync.javascript.Script.error;
import static dojo.chat.local.appsync.javascript.Script.expect;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DynamoDbModuleTest {
    @Test
    void getAsksForAnItem() throws Exception {
        expect("ddb.get({ key: { pk: 'a' }, consistentRead: true, projection: ['x', 'nested.list[1]'] })", """
                {'operation':'GetItem','key':{'pk':{'S':'a'}},'consistentRead':true,
                 'projection':{'expression':'#expName_1, #expName_2.#expName_3[1]',
                   'expressionNames':{'#expName_1':'x','#expName_2':'nested','#expName_3':'list'}}}""");
    }

    @Test
    void putCarriesItsCondition() throws Exception {
        expect("ddb.put({ key: { pk: 'a' }, item: { n: 1, tags: ddb.toStringSet(['x']) },"
                + " condition: { pk: { attributeExists: false } } })", """
                {'operation':'PutItem','key':{'pk':{'S':'a'}},
                 'attributeValues':{'n':{'N':1},'tags':{'SS':['x']}},
                 'condition':{'expression':'(attribute_not_exists(#expName_1))',
                   'expressionNames':{'#expName_1':'pk'}}}""");
    }

    private static void expectUpdate(String changes, String expression) throws Exception {
        String request = "ddb.update({ key: { pk: `a` }, update: { " + changes + " } })";
        expect(request + ".update.expression", "'" + expression + "'");
    }

    @Test
    void updateWritesTheExpressionsThatAppSyncWrites() throws Exception {
        expect("ddb.update({ key: { pk: `a` }, update: { n: ddb.operations.increment(2) } })", """
                {'operation':'UpdateItem','key':{'pk':{'S':'a'}},
                 'update':{'expression':'SET #expName_1 = #expName_1 + :expValue_1',
                   'expressionNames':{'#expName_1':'n'},'expressionValues':{':expValue_1':{'N':2}}}}""");
        expect("ddb.update({ key: { pk: `a` }, update: { name: `Toni`, bio: null, gone: undefined } }).update", """
                {'expression':'SET #expName_1 = :expValue_1, #expName_2 = :expValue_2',
                 'expressionNames':{'#expName_1':'name','#expName_2':'bio'},
                 'expressionValues':{':expValue_1':{'S':'Toni'},':expValue_2':{'NULL':null}}}""");
        expectUpdate("l: ddb.operations.append([1])", "SET #expName_1 = list_append(#expName_1, :expValue_1)");
        expectUpdate("l: ddb.operations.prepend([1])", "SET #expName_1 = list_append(:expValue_1, #expName_1)");
        expectUpdate("n: ddb.operations.decrement()", "SET #expName_1 = #expName_1 - :expValue_1");
        expectUpdate("a: ddb.operations.add({ b: 1 })", "SET #expName_1 = :expValue_1");
        expect("ddb.operations.append([1])", "{'type':'OPERATION_APPEND','items':[1]}");
    }

    @Test
    void updateReachesIntoMapsAndLists() throws Exception {
        expect("ddb.update({ key: { pk: `a` }, update: { old: ddb.operations.remove(), address: { city: `Edo` },"
                + " list: [ddb.operations.updateListItem(`x`, 1)], tags: ddb.toStringSet([`t`]) } }).update", """
                {'expression':'SET #expName_2.#expName_3 = :expValue_1, #expName_4[1] = :expValue_2, \
                #expName_5 = :expValue_3 REMOVE #expName_1',
                 'expressionNames':{'#expName_1':'old','#expName_2':'address','#expName_3':'city','#expName_4':'list',
                   '#expName_5':'tags'},
                 'expressionValues':{':expValue_1':{'S':'Edo'},':expValue_2':{'S':'x'},':expValue_3':{'SS':['t']}}}""");
        expect("ddb.update({ key: { pk: `a` }, update: { address: ddb.operations.replace({ city: `Edo` }) } })"
                + ".update", """
                {'expression':'SET #expName_1 = :expValue_1','expressionNames':{'#expName_1':'address'},
                 'expressionValues':{':expValue_1':{'M':{'city':{'S':'Edo'}}}}}""");
        expect("ddb.update({ key: { pk: `a` }, update: { old: ddb.operations.remove() } }).update",
                "{'expression':'REMOVE #expName_1','expressionNames':{'#expName_1':'old'}}");
    }

    @Test
    void versionedWritesCarryTheirVersionAndKeys() throws Exception {
        expect("ddb.put({ key: { pk: `a` }, item: {}, _version: 3, customPartitionKey: `p`,"
                + " populateIndexFields: true })", """
                {'operation':'PutItem','key':{'pk':{'S':'a'}},'attributeValues':{},'customPartitionKey':'p',
                 'populateIndexFields':true,'_version':3}""");
    }

    @Test
    void queryCarriesKeysFilterAndOrder() throws Exception {
        expect("ddb.query({ index: 'byRoomSeq', query: { room: { eq: 'village' }, seq: { between: [1, 5] } },"
                + " filter: { or: [{ body: { contains: 'x' } }, { body: { beginsWith: 'y' } }] },"
                + " limit: 50, scanIndexForward: false, nextToken: null })", """
                {'operation':'Query','query':{
                   'expression':'(#expName_1 = :expValue_1) AND (#expName_2 BETWEEN :expValue_2 AND :expValue_3)',
                   'expressionNames':{'#expName_1':'room','#expName_2':'seq'},
                   'expressionValues':{':expValue_1':{'S':'village'},':expValue_2':{'N':1},':expValue_3':{'N':5}}},
                 'scanIndexForward':false,'index':'byRoomSeq','limit':50,
                 'filter':{'expression':'((contains(#expName_1,:expValue_1)) OR (begins_with(#expName_1,:expValue_2)))',
                   'expressionNames':{'#expName_1':'body'},
                   'expressionValues':{':expValue_1':{'S':'x'},':expValue_2':{'S':'y'}}}}""");
    }

    @Test
    void removeScanAndSyncAreRequestsToo() throws Exception {
        expect("ddb.remove({ key: { pk: 1 } })", "{'operation':'DeleteItem','key':{'pk':{'N':1}}}");
        expect("ddb.scan({ limit: 5, segment: 0, totalSegments: 2 })",
                "{'operation':'Scan','totalSegments':2,'segment':0,'limit':5}");
        expect("ddb.sync({ lastSync: 0, limit: 10 })", "{'operation':'Sync','limit':10,'lastSync':0}");
    }

    @Test
    void batchesNameTheirTables() throws Exception {
        expect("ddb.batchGet({ tables: { T: { keys: [{ pk: 'a' }], consistentRead: true } } })",
                "{'operation':'BatchGetItem','tables':{'T':{'keys':[{'pk':{'S':'a'}}],'consistentRead':true}}}");
        expect("ddb.batchPut({ tables: { T: [{ pk: 'a' }] } })",
                "{'operation':'BatchPutItem','tables':{'T':[{'pk':{'S':'a'}}]}}");
        expect("ddb.batchDelete({ tables: { T: [{ pk: 'a' }] } })",
                "{'operation':'BatchDeleteItem','tables':{'T':[{'pk':{'S':'a'}}]}}");
    }

    @Test
    void transactionsListTheirItems() throws Exception {
        expect("ddb.transactGet({ items: [{ table: 'T', key: { pk: 'a' } }] })",
                "{'operation':'TransactGetItems','transactItems':[{'table':'T','key':{'pk':{'S':'a'}}}]}");
        expect("ddb.transactWrite({ items: [{ putItem: { table: 'T', key: { pk: 'a' }, item: { n: 1 } } },"
                + " { conditionCheck: { table: 'T', key: { pk: 'b' }, condition: { n: { gt: 1 } } } }] })", """
                {'operation':'TransactWriteItems','transactItems':[
                  {'operation':'PutItem','key':{'pk':{'S':'a'}},'attributeValues':{'n':{'N':1}},'table':'T'},
                  {'operation':'ConditionCheck','key':{'pk':{'S':'b'}},'condition':{
                    'expression':'(#expName_1 > :expValue_1)','expressionNames':{'#expName_1':'n'},
                    'expressionValues':{':expValue_1':{'N':1}}},'table':'T'}]}""");
    }

    @Test
    void conditionsMayReachIntoMapsAndLeavePartsOut() throws Exception {
        expect("ddb.remove({ key: { pk: `a` }, condition: { address: { city: { eq: `Edo` } }, not: null,"
                + " and: { n: { size: { gt: 1 } } } } }).condition", """
                {'expression':'(#expName_1.#expName_2 = :expValue_1) AND (size(#expName_3) > :expValue_2)',
                 'expressionNames':{'#expName_1':'address','#expName_2':'city','#expName_3':'n'},
                 'expressionValues':{':expValue_1':{'S':'Edo'},':expValue_2':{'N':1}}}""");
    }

    @Test
    void aConditionThatCannotBeReadIsAnError() {
        assertThat(error("ddb.remove({ key: { pk: 1 }, condition: { n: { like: 1 } } });").message()).contains("like");
        assertThat(error("ddb.query({ query: { n: 5 } });").message()).contains("can't have 5");
    }

    @Test
    void setsAreAttributeValues() throws Exception {
        expect("[ddb.toStringSet([`a`]), ddb.toNumberSet([1, 2]), ddb.toBinarySet([`SGVsbG8=`])]",
                "[{'SS':['a']},{'NS':['1','2']},{'BS':['SGVsbG8=']}]");
    }
}
