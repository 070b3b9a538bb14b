package dojo.chat.infra.watch;

import dojo.chat.infra.stage.Stage;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/**
 * Where alarms and the budget say that something is wrong. It is not encrypted at rest: CloudWatch can't publish to a
 * topic under AWS's own key (Amazon CloudWatch User Guide, "Notifying users on alarm changes"), and it holds no word of
 * a player.
 */
final class NoticeTopic extends Construct {

    private final Topic topic;

    NoticeTopic(Construct scope, String id, Stage stage) {
        super(scope, id);
        topic = Topic.Builder.create(this, "Resource")
                .displayName("Dojo Chat alarms (" + stage.name() + ")")
                .enforceSsl(true)
                .build();
        topic.addToResourcePolicy(PolicyStatement.Builder.create()
                .effect(Effect.ALLOW)
                .principals(List.of(
                        new ServicePrincipal("cloudwatch.amazonaws.com"), new ServicePrincipal("budgets.amazonaws.com")))
                .actions(List.of("sns:Publish"))
                .resources(List.of(topic.getTopicArn()))
                .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", Stack.of(this).getAccount())))
                .build());
        stage.notices().alarmEmail().ifPresent(mail -> topic.addSubscription(new EmailSubscription(mail)));
    }

    Topic topic() {
        return topic;
    }
}
