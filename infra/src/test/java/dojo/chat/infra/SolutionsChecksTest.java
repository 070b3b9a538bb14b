package dojo.chat.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.infra.stage.StageName;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;

/** The AWS Solutions rules of cdk-nag. What the stack does not follow is accepted beside the construct, with a reason. */
class SolutionsChecksTest {

    @ParameterizedTest
    @EnumSource
    void theStackFollowsTheRulesOfAwsSolutions(StageName stage, @TempDir Path outputs) {
        App app = ChatTemplates.app(outputs);
        DojoChatStack stack = ChatTemplates.stack(app, stage);
        Aspects.of(app).add(new AwsSolutionsChecks());

        Annotations annotations = Annotations.fromStack(stack);

        assertThat(List.of(annotations.findError("*", Match.stringLikeRegexp("AwsSolutions-.*")),
                        annotations.findWarning("*", Match.stringLikeRegexp("AwsSolutions-.*"))))
                .flatExtracting(messages -> messages.stream()
                        .map(message -> message.getId() + " " + message.getEntry().getData())
                        .toList())
                .isEmpty();
    }
}
