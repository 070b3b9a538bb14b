package dojo.chat.infra.function;

import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.infra.ChatTemplates;
import dojo.chat.infra.stage.StageName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ChatFunctionTest {

    @Test
    void functionsStartFromASnapshotOfAPublishedVersion() {
        Template template = ChatTemplates.of(StageName.PROD);

        template.allResourcesProperties("AWS::Lambda::Alias", Map.of("Name", "live"));
        template.hasResourceProperties("AWS::Lambda::Function", Map.of(
                "Handler", "dojo.chat.functions.authorizer.AuthorizerHandler",
                "Runtime", "java25",
                "Architectures", List.of("arm64"),
                "SnapStart", Map.of("ApplyOn", "PublishedVersions"),
                "TracingConfig", Map.of("Mode", "Active"),
                "LoggingConfig", Map.of("LogGroup", Match.anyValue())));
    }

    @Test
    void everyLogHasAnEnd() {
        assertThat(ChatTemplates.json(StageName.PROD).get("Resources"))
                .filteredOn(resource -> resource.get("Type").asText().equals("AWS::Logs::LogGroup"))
                .isNotEmpty()
                .allSatisfy(log -> assertThat(log.at("/Properties/RetentionInDays").asInt()).isEqualTo(90));
    }

    @Test
    void theAuthorizerReadsItsSecretAndNothingElse() {
        ChatTemplates.of(StageName.DEV).hasResourceProperties("AWS::IAM::Policy", Map.of("PolicyDocument",
                Match.objectLike(Map.of("Statement", Match.arrayWith(List.of(Map.of(
                        "Action", "secretsmanager:GetSecretValue",
                        "Effect", "Allow",
                        "Resource", Map.of("Ref", "PlayerTokenSecret61A3FE49"))))))));
    }

    @Test
    void theSecretIsLongEnoughToSignWith() {
        ChatTemplates.of(StageName.DEV).hasResourceProperties("AWS::SecretsManager::Secret", Map.of(
                "GenerateSecretString", Map.of("PasswordLength", 64, "ExcludePunctuation", true)));
    }
}
