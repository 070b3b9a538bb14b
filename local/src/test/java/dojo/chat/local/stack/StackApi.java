package dojo.chat.local.stack;

import dojo.chat.local.appsync.datasource.CapacityListener;
import dojo.chat.local.appsync.graphql.GraphQlApi;
import dojo.chat.local.appsync.javascript.JavaScriptEngine;
import dojo.chat.local.cloudformation.CloudAssembly;
import dojo.chat.local.cloudformation.Evaluator;
import dojo.chat.local.dynamodb.LocalDynamoDb;
import dojo.chat.local.iam.CredentialStore;
import java.nio.file.Path;
import java.util.Map;

/** The API of a synthesized stack over its table, without its port and AWS services: what the resolvers' tests
 * need. Its functions reach nobody. */
public final class StackApi {
    private static final int NO_PORT = 1;
    private static final String NOBODY = "http://localhost:" + NO_PORT;

    private final LocalDynamoDb database = LocalDynamoDb.inMemory();
    private final GraphQlApi graphQl;
    private final String tableName;

    /** @param capacity is told what the API's requests to DynamoDB consume */
    public StackApi(Path cloudAssembly, CapacityListener capacity) {
        CloudAssembly assembly = CloudAssembly.read(cloudAssembly);
        Evaluator evaluator = new Evaluator(assembly, new LocalValues(assembly, LocalAddress.forFunctions(NO_PORT)));
        new Tables(evaluator, database).create();
        AppSyncApi api = new AppSyncApi(evaluator, assembly.assets());
        Functions functions = new Functions(
                evaluator,
                assembly.assets(),
                new FunctionEnvironment(
                        assembly.environment(),
                        new CredentialStore(),
                        new RolePolicies(evaluator),
                        api.arn(),
                        Map.of("AWS_ENDPOINT_URL_SNS", NOBODY)));
        ApiDataSources sources = new ApiDataSources(evaluator, database.client(), functions, capacity);
        this.graphQl = api.make(
                new ApiResolvers(evaluator, assembly.assets(), new JavaScriptEngine(), sources, api.environment()).read());
        this.tableName = api.environment().get("TABLE_NAME");
    }

    public GraphQlApi graphQl() {
        return graphQl;
    }

    public LocalDynamoDb database() {
        return database;
    }

    public String tableName() {
        return tableName;
    }
}
