package dojo.chat.infra.function;

import dojo.chat.infra.ChatTemplates;
import dojo.chat.infra.stage.StageName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;

class ModeratorTest {

    private static final Map<String, Object> STREAM =
            Map.of("Fn::GetAtt", List.of("MessagesF4740DAE", "StreamArn"));

    @Test
    void itReadsTheMessagesThatCameOrChanged() {
        ChatTemplates.of(StageName.DEV).hasResourceProperties("AWS::Lambda::EventSourceMapping", Map.of(
                "EventSourceArn", STREAM,
                "FilterCriteria", Map.of("Filters", List.of(Map.of("Pattern", Match.serializedJson(Map.of(
                        "eventName", List.of("INSERT", "MODIFY"),
                        "dynamodb", Map.of("NewImage", Map.of("pk", Map.of("S", List.of(
                                Map.of("prefix", "message#"))))))))))));
    }

    @Test
    void aMessageThatItFailsOnDoesNotHoldUpTheOthers() {
        ChatTemplates.of(StageName.DEV).hasResourceProperties("AWS::Lambda::EventSourceMapping", Map.of(
                "BisectBatchOnFunctionError", true,
                "FunctionResponseTypes", List.of("ReportBatchItemFailures"),
                "MaximumRetryAttempts", 5,
                "DestinationConfig", Map.of("OnFailure", Map.of("Destination", Match.anyValue()))));
    }

    @Test
    void itMayDeleteMessagesAndNothingElse() {
        ChatTemplates.of(StageName.DEV).hasResourceProperties("AWS::IAM::Policy", Map.of("PolicyDocument",
                Match.objectLike(Map.of("Statement", Match.arrayWith(List.of(
                        Map.of(
                                "Action", "appsync:GraphQL",
                                "Effect", "Allow",
                                "Resource", Map.of("Fn::Join", List.of("", List.of(
                                        Map.of("Fn::GetAtt", List.of("ApiF70053CD", "Arn")),
                                        "/types/Mutation/fields/deleteMessage")))),
                        Match.objectLike(Map.of("Resource", STREAM))))))));
    }

    @Test
    void itKnowsTheBlockedWordsAndTheApi() {
        ChatTemplates.of(StageName.DEV).hasResourceProperties("AWS::Lambda::Function", Map.of(
                "Handler", "dojo.chat.functions.moderator.ModeratorHandler",
                "Environment", Map.of("Variables", Map.of(
                        "BLOCKED_WORDS", "oni,kuso",
                        "GRAPHQL_URL", Map.of("Fn::GetAtt", List.of("ApiF70053CD", "GraphQLUrl"))))));
    }
}
