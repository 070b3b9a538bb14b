package dojo.chat.infra.function;

import dojo.chat.infra.permission.Access;
import dojo.chat.infra.stage.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import software.amazon.awscdk.services.kms.Alias;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/** Tells moderators of reported messages: a topic, and the function that publishes a report to it. */
public final class ReportNotices extends Construct {

    private final ChatFunction function;
    private final Topic topic;

    public ReportNotices(Construct scope, String id, Props props) {
        super(scope, id);
        topic = Topic.Builder.create(this, "Topic")
                .displayName("Dojo Chat reports (" + props.stage().name() + ")")
                .enforceSsl(true)
                .masterKey(Alias.fromAliasName(this, "Key", "alias/aws/sns"))
                .build();
        props.stage().notices().reportEmail().ifPresent(mail -> topic.addSubscription(new EmailSubscription(mail)));
        function = new ChatFunction(this, "Function", new ChatFunction.Props(
                props.stage(),
                props.jar(),
                "Sends moderators the reports of Dojo Chat",
                "dojo.chat.functions.report.ReportMessageHandler",
                Map.of("REPORTS_TOPIC_ARN", topic.getTopicArn()),
                512,
                Duration.ofSeconds(15)));
        Access.allow(function, topic.getTopicArn(), "sns:Publish");
    }

    /** The function, for the API and for who watches it. */
    public ChatFunction function() {
        return function;
    }

    /** Where reports are published; subscribe here who shall hear of them. */
    public String topicArn() {
        return topic.getTopicArn();
    }

    /** @param jar the shaded jar of all functions */
    public record Props(Stage stage, Path jar) {}
}
