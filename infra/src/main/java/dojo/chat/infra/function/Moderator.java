package dojo.chat.infra.function;

import dojo.chat.infra.accepted.AcceptedRule;
import dojo.chat.infra.api.ChatApi;
import dojo.chat.infra.stage.Stage;
import dojo.chat.infra.table.MessageTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.lambda.EventSourceMappingOptions;
import software.amazon.awscdk.services.lambda.FilterCriteria;
import software.amazon.awscdk.services.lambda.FilterRule;
import software.amazon.awscdk.services.lambda.StartingPosition;
import software.amazon.awscdk.services.lambda.eventsources.SqsDlq;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * Removes messages with blocked words: it reads the table's stream and deletes through the API, so that every
 * subscriber sees the message go. What it fails on for good is kept in a queue.
 */
public final class Moderator extends Construct {

    private final ChatFunction function;
    private final Queue failures;

    public Moderator(Construct scope, String id, Props props) {
        super(scope, id);
        function = new ChatFunction(this, "Function", new ChatFunction.Props(
                props.stage(),
                props.jar(),
                "Removes messages with blocked words from Dojo Chat",
                "dojo.chat.functions.moderator.ModeratorHandler",
                new TreeMap<>(Map.of(
                        "GRAPHQL_URL", props.api().graphQlUrl(),
                        "BLOCKED_WORDS", String.join(",", props.stage().rules().blockedWords()))),
                512,
                java.time.Duration.ofSeconds(30)));
        failures = Queue.Builder.create(this, "Failures")
                .enforceSsl(true)
                .retentionPeriod(Duration.days(14))
                .build();
        new AcceptedRule("AwsSolutions-SQS3", "This is the dead-letter queue.").on(failures);
        props.api().grantField(function, "Mutation", "deleteMessage");
        props.table().grantStream(function);
        function.live().addEventSourceMapping("Messages", EventSourceMappingOptions.builder()
                .eventSourceArn(props.table().streamArn())
                .startingPosition(StartingPosition.LATEST)
                .filters(List.of(FilterCriteria.filter(messagesThatCameOrChanged())))
                .batchSize(100)
                .bisectBatchOnError(true)
                .reportBatchItemFailures(true)
                .retryAttempts(5)
                .maxRecordAge(Duration.hours(1))
                .onFailure(new SqsDlq(failures))
                .build());
    }

    private static Map<String, Object> messagesThatCameOrChanged() {
        return new TreeMap<>(Map.of(
                "eventName", FilterRule.or("INSERT", "MODIFY"),
                "dynamodb", Map.of("NewImage", Map.of("pk", Map.of("S", FilterRule.beginsWith("message#"))))));
    }

    /** Milliseconds from a change of a message to its reading; the most in the period. */
    public Metric age(Duration period) {
        return function.live().metric("IteratorAge",
                MetricOptions.builder().statistic("Maximum").period(period).build());
    }

    /** The function, for who watches it. */
    public ChatFunction function() {
        return function;
    }

    /** Where the batches wait that it failed on for good. */
    public Queue failures() {
        return failures;
    }

    /** @param jar the shaded jar of all functions */
    public record Props(Stage stage, Path jar, ChatApi api, MessageTable table) {}
}
