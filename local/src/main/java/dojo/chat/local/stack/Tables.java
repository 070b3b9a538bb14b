package dojo.chat.local.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.cloudformation.Evaluator;
import dojo.chat.local.cloudformation.Properties;
import dojo.chat.local.cloudformation.Resource;
import dojo.chat.local.cloudformation.TemplateException;
import dojo.chat.local.dynamodb.EventSourceMapping;
import dojo.chat.local.dynamodb.IncompatibleTableException;
import dojo.chat.local.dynamodb.LocalDynamoDb;
import dojo.chat.local.dynamodb.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The stack's tables, and their streams' way to the functions.
 *
 * <p>Source: AWS CloudFormation User Guide, "AWS::DynamoDB::Table" and "AWS::Lambda::EventSourceMapping".
 */
final class Tables {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEFAULT_BATCH_SIZE = 100;
    /** A batch whose retries have no end would hold the stream up until its records are a day old. */
    private static final int MOST_RETRIES = 10;

    private final Evaluator evaluator;
    private final LocalDynamoDb database;

    Tables(Evaluator evaluator, LocalDynamoDb database) {
        this.evaluator = evaluator;
        this.database = database;
    }

    void create() {
        for (Resource table : evaluator.resources("AWS::DynamoDB::Table")) {
            create(new TableDefinition(
                    evaluator.ref(table.id()).asText(),
                    JSON.convertValue(table.properties().json(), new TypeReference<Map<String, Object>>() {})));
        }
    }

    private void create(TableDefinition table) {
        try {
            database.create(table);
        } catch (IncompatibleTableException e) {
            throw new StartException(e);
        }
    }

    /** Starts to bring the tables' streams to the functions. */
    List<EventSourceMapping> startStreams(Functions functions, String region) {
        List<EventSourceMapping> mappings = new ArrayList<>();
        for (Resource mapping : evaluator.resources("AWS::Lambda::EventSourceMapping")) {
            Properties properties = mapping.properties();
            mappings.add(new EventSourceMapping(
                    database,
                    tableOf(mapping),
                    region,
                    settings(mapping),
                    functions.find(properties.text("FunctionName"), mapping.id())));
        }
        return mappings;
    }

    private String tableOf(Resource mapping) {
        String source = mapping.properties().text("EventSourceArn");
        return evaluator.resources("AWS::DynamoDB::Table").stream()
                .filter(table -> source.startsWith(evaluator.attribute(table.id(), "Arn").asText() + "/stream/"))
                .findFirst()
                .map(table -> evaluator.ref(table.id()).asText())
                .orElseThrow(() -> new TemplateException(
                        "%s reads %s, but only streams of the stack's tables are read here."
                                .formatted(mapping.id(), source)));
    }

    private static EventSourceMapping.Settings settings(Resource mapping) {
        Properties properties = mapping.properties();
        int retries = properties.number("MaximumRetryAttempts", MOST_RETRIES);
        List<JsonNode> patterns = properties.part("FilterCriteria").parts("Filters").stream()
                .map(filter -> pattern(mapping, filter.text("Pattern")))
                .toList();
        try {
            return new EventSourceMapping.Settings(
                    properties.number("BatchSize", DEFAULT_BATCH_SIZE),
                    retries < 0 ? MOST_RETRIES : Math.min(retries, MOST_RETRIES),
                    properties.flag("BisectBatchOnFunctionError"),
                    patterns);
        } catch (IllegalArgumentException e) {
            throw new TemplateException("%s: %s".formatted(mapping.id(), e.getMessage()), e);
        }
    }

    private static JsonNode pattern(Resource mapping, String pattern) {
        try {
            return JSON.readTree(pattern);
        } catch (JsonProcessingException e) {
            throw new TemplateException("%s: the filter pattern %s is not JSON.".formatted(mapping.id(), pattern), e);
        }
    }
}
