package dojo.chat.infra.function;

import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.infra.ChatTemplates;
import dojo.chat.infra.Statements;
import dojo.chat.infra.stage.Notices;
import dojo.chat.infra.stage.Stage;
import dojo.chat.infra.stage.StageName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ReportNoticesTest {

    @Test
    void theApiMayCallTheFunctionsAliasAndNothingElse() {
        assertThat(Statements.of(StageName.DEV, "ReportMessageRole")).singleElement().asString()
                .startsWith("lambda:InvokeFunction on \"ReportsFunctionLive");
        ChatTemplates.of(StageName.DEV).hasResourceProperties("AWS::AppSync::DataSource",
                Map.of("Name", "ReportMessage", "Type", "AWS_LAMBDA"));
    }

    @Test
    void theFunctionMayPublishToItsTopicAndNothingElse() {
        assertThat(Statements.of(StageName.DEV, "ReportsFunctionRole"))
                .filteredOn(statement -> !statement.startsWith("logs:") && !statement.startsWith("xray:"))
                .singleElement().asString().startsWith("sns:Publish on \"ReportsTopic");
    }

    @Test
    void reportsAreEncryptedAtRestAndOnTheWay() {
        ChatTemplates.of(StageName.PROD).hasResourceProperties("AWS::SNS::Topic", Map.of(
                "DisplayName", "Dojo Chat reports (prod)", "KmsMasterKeyId", Match.anyValue()));
        ChatTemplates.of(StageName.PROD).hasResourceProperties("AWS::SNS::TopicPolicy", Map.of(
                "PolicyDocument", Match.objectLike(Map.of("Statement", Match.arrayWith(List.of(
                        Match.objectLike(Map.of(
                                "Effect", "Deny",
                                "Condition", Map.of("Bool", Map.of("aws:SecureTransport", "false"))))))))));
    }

    @Test
    void moderatorsGetAMailIfTheStageNamesTheirAddress() {
        Stack stack = new Stack();
        Stage dev = ChatTemplates.stage(StageName.DEV);
        Notices notices = new Notices(Optional.empty(), Optional.of("moderators@example.com"), 50);

        new ReportNotices(stack, "Reports", new ReportNotices.Props(
                new Stage(dev.name(), dev.data(), dev.rules(), dev.limits(), dev.observation(), notices),
                ChatTemplates.jar()));

        Template.fromStack(stack).hasResourceProperties("AWS::SNS::Subscription",
                Map.of("Protocol", "email", "Endpoint", "moderators@example.com"));
    }
}
