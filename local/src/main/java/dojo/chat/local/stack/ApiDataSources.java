package dojo.chat.local.stack;

import dojo.chat.local.appsync.datasource.CapacityListener;
import dojo.chat.local.appsync.datasource.DataSource;
import dojo.chat.local.appsync.datasource.DynamoDbDataSource;
import dojo.chat.local.appsync.datasource.LambdaDataSource;
import dojo.chat.local.appsync.datasource.NoneDataSource;
import dojo.chat.local.cloudformation.Evaluator;
import dojo.chat.local.cloudformation.Properties;
import dojo.chat.local.cloudformation.Resource;
import dojo.chat.local.cloudformation.TemplateException;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The API's data sources by name.
 *
 * <p>Source: AWS CloudFormation User Guide, "AWS::AppSync::DataSource".
 */
final class ApiDataSources {
    private final DynamoDbClient database;
    private final Functions functions;
    private final CapacityListener capacity;
    private final Map<String, DataSource> sources = new HashMap<>();

    /** @param capacity is told what requests to DynamoDB consume */
    ApiDataSources(Evaluator evaluator, DynamoDbClient database, Functions functions, CapacityListener capacity) {
        this.database = database;
        this.functions = functions;
        this.capacity = capacity;
        evaluator.resources("AWS::AppSync::DataSource").forEach(this::add);
    }

    private void add(Resource resource) {
        Properties properties = resource.properties();
        String name = properties.text("Name");
        switch (properties.text("Type")) {
            case "AMAZON_DYNAMODB" -> sources.put(name, table(properties.part("DynamoDBConfig")));
            case "AWS_LAMBDA" -> sources.put(name, function(resource));
            case "NONE" -> sources.put(name, new NoneDataSource());
            default -> throw new TemplateException("The data source %s is of the type %s, which does not run here."
                    .formatted(name, properties.text("Type")));
        }
    }

    private DataSource table(Properties configuration) {
        return new DynamoDbDataSource(database, configuration.text("TableName"), capacity);
    }

    private DataSource function(Resource resource) {
        String arn = resource.properties().part("LambdaConfig").text("LambdaFunctionArn");
        return new LambdaDataSource(functions.find(arn, resource.id()));
    }

    /**
     * The data source of that name.
     *
     * @param user what refers to it, for the message
     * @throws TemplateException there is none
     */
    DataSource find(String name, String user) {
        DataSource source = sources.get(name);
        if (source == null) {
            throw new TemplateException("%s refers to the data source %s, which the API does not have."
                    .formatted(user, name));
        }
        return source;
    }
}
