package dojo.chat.infra.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dojo.chat.infra.ChatTemplates;
import dojo.chat.infra.stage.StageName;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class WatchTest {

    private final Template prod = ChatTemplates.of(StageName.PROD);

    @Test
    void aHeartbeatThatIsNotThereIsABadOne() {
        prod.hasResourceProperties("AWS::CloudWatch::Alarm", Map.of(
                "Namespace", "DojoChat/prod",
                "MetricName", "HeartbeatSuccess",
                "ComparisonOperator", "LessThanThreshold",
                "Threshold", 1,
                "EvaluationPeriods", 3,
                "Period", 60,
                "TreatMissingData", "breaching"));
    }

    @Test
    void messagesThatAppSyncHoldsBackOrDropsAreTold() {
        for (String metric : List.of("InboundMessageDelayed", "InboundMessageDropped")) {
            prod.hasResourceProperties("AWS::CloudWatch::Alarm", Map.of(
                    "Namespace", "AWS/AppSync",
                    "MetricName", metric,
                    "Dimensions", List.of(Map.of(
                            "Name", "GraphQLAPIId", "Value", Map.of("Fn::GetAtt", List.of("ApiF70053CD", "ApiId")))),
                    "ComparisonOperator", "GreaterThanThreshold",
                    "Threshold", 0,
                    "TreatMissingData", "notBreaching"));
        }
    }

    @Test
    void everyFunctionHasAnAlarmForItsErrorsAndOneForItsThrottles() {
        long functions = resources("AWS::Lambda::Alias").size();

        assertThat(functions).isEqualTo(4);
        for (String metric : List.of("Errors", "Throttles")) {
            prod.resourcePropertiesCountIs("AWS::CloudWatch::Alarm",
                    Map.of("Namespace", "AWS/Lambda", "MetricName", metric), functions);
        }
    }

    @Test
    void everyAlarmTellsThatItBeganAndThatItIsOver() {
        Object topic = List.of(Map.of("Ref", Match.stringLikeRegexp("WatchNotices.*")));

        prod.allResourcesProperties("AWS::CloudWatch::Alarm", Map.of("AlarmActions", topic, "OKActions", topic));
    }

    @Test
    void onlyCloudWatchAndTheBudgetOfThisAccountMayPublish() {
        prod.hasResourceProperties("AWS::SNS::TopicPolicy", Map.of(
                "PolicyDocument", Match.objectLike(Map.of("Statement", Match.arrayWith(List.of(Match.objectLike(Map.of(
                        "Effect", "Allow",
                        "Action", "sns:Publish",
                        "Principal", Map.of("Service", List.of("budgets.amazonaws.com", "cloudwatch.amazonaws.com")),
                        "Condition", Map.of("StringEquals", Map.of(
                                "aws:SourceAccount", Map.of("Ref", "AWS::AccountId")))))))))));
    }

    @Test
    void theMonthHasABudget() {
        prod.hasResourceProperties("AWS::Budgets::Budget", Map.of("Budget", Match.objectLike(Map.of(
                "TimeUnit", "MONTHLY", "BudgetLimit", Map.of("Amount", 50, "Unit", "USD")))));
    }

    @Test
    void nobodyGetsAMailUnlessTheStageNamesAnAddress() {
        prod.resourceCountIs("AWS::SNS::Subscription", 0);
    }

    @Test
    void theDashboardCountsWhatTheIndexesConsumeToo() {
        assertThat(resources("AWS::CloudWatch::Dashboard")).singleElement().satisfies(dashboard ->
                assertThat(dashboard.toString()).contains("GlobalSecondaryIndexName", "byRoomSeq", "byRoomChange"));
    }

    private static List<JsonNode> resources(String type) {
        return StreamSupport.stream(ChatTemplates.json(StageName.PROD).get("Resources").spliterator(), false)
                .filter(resource -> resource.get("Type").asText().equals(type))
                .toList();
    }
}
