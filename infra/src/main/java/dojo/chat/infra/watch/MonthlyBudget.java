package dojo.chat.infra.watch;

import dojo.chat.infra.stage.Stage;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.budgets.CfnBudget.BudgetDataProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationWithSubscribersProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SpendProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SubscriberProperty;
import software.amazon.awscdk.services.sns.ITopic;
import software.constructs.Construct;

/**
 * What the month may cost: a notice at 80 % spent, and one when the forecast passes the whole. It counts the account's
 * use of the chat's services, since a filter by tag counts nothing until someone activates the tag for billing.
 */
final class MonthlyBudget extends Construct {

    private static final List<String> SERVICES = List.of(
            "AWS AppSync", "Amazon DynamoDB", "AWS Lambda", "Amazon CloudFront", "AmazonCloudWatch");

    MonthlyBudget(Construct scope, String id, Props props) {
        super(scope, id);
        CfnBudget.Builder.create(this, "Resource")
                .budget(BudgetDataProperty.builder()
                        .budgetType("COST")
                        .timeUnit("MONTHLY")
                        .budgetLimit(SpendProperty.builder()
                                .amount(props.stage().notices().monthlyDollars())
                                .unit("USD")
                                .build())
                        .costFilters(Map.of("Service", SERVICES))
                        .build())
                .notificationsWithSubscribers(List.of(
                        notice("ACTUAL", 80, props.topic()), notice("FORECASTED", 100, props.topic())))
                .build();
    }

    private static NotificationWithSubscribersProperty notice(String type, int percent, ITopic topic) {
        return NotificationWithSubscribersProperty.builder()
                .notification(NotificationProperty.builder()
                        .notificationType(type)
                        .comparisonOperator("GREATER_THAN")
                        .threshold(percent)
                        .thresholdType("PERCENTAGE")
                        .build())
                .subscribers(List.of(SubscriberProperty.builder()
                        .subscriptionType("SNS")
                        .address(topic.getTopicArn())
                        .build()))
                .build();
    }

    /** @param topic where notices go */
    record Props(Stage stage, ITopic topic) {}
}
