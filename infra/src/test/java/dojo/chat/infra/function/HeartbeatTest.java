package dojo.chat.infra.function;

import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.infra.ChatTemplates;
import dojo.chat.infra.Statements;
import dojo.chat.infra.stage.StageName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;

class HeartbeatTest {

    @Test
    void itBeatsEachMinuteAndAFailedBeatIsNotTriedAgain() {
        ChatTemplates.of(StageName.PROD).hasResourceProperties("AWS::Events::Rule", Map.of(
                "ScheduleExpression", "rate(1 minute)",
                "Targets", List.of(Match.objectLike(Map.of(
                        "RetryPolicy", Map.of("MaximumEventAgeInSeconds", 60, "MaximumRetryAttempts", 0))))));
        ChatTemplates.of(StageName.PROD).hasResourceProperties("AWS::Lambda::EventInvokeConfig", Map.of(
                "MaximumRetryAttempts", 0, "MaximumEventAgeInSeconds", 60));
    }

    @Test
    void itGoesThroughThePublicEndpoints() {
        ChatTemplates.of(StageName.PROD).hasResourceProperties("AWS::Lambda::Function", Map.of(
                "Handler", "dojo.chat.functions.heartbeat.HeartbeatHandler",
                "Timeout", 30,
                "Environment", Map.of("Variables", Map.of(
                        "GRAPHQL_URL", Map.of("Fn::GetAtt", List.of("ApiF70053CD", "GraphQLUrl")),
                        "REALTIME_URL", Map.of("Fn::GetAtt", List.of("ApiF70053CD", "RealtimeUrl")),
                        "METRIC_NAMESPACE", "DojoChat/prod"))));
    }

    @Test
    void itMaySendHearAndRecordAndNothingElseOfTheApi() {
        assertThat(Statements.of(StageName.DEV, "HeartbeatFunctionRole"))
                .filteredOn(statement -> statement.startsWith("appsync:"))
                .containsExactlyInAnyOrder(
                        "appsync:GraphQL on /types/Mutation/fields/createMessage",
                        "appsync:GraphQL on /types/Mutation/fields/recordHeartbeat",
                        "appsync:GraphQL on /types/Subscription/fields/onCreateMessage");
    }
}
