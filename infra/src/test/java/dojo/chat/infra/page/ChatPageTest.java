package dojo.chat.infra.page;

import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.infra.ChatTemplates;
import dojo.chat.infra.stage.StageName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.assertions.Match;

class ChatPageTest {

    private static final Map<String, Object> CLOSED = Map.of(
            "BlockPublicAcls", true, "BlockPublicPolicy", true, "IgnorePublicAcls", true, "RestrictPublicBuckets", true);

    @Test
    void theBucketIsPrivate() {
        ChatTemplates.of(StageName.PROD)
                .hasResourceProperties("AWS::S3::Bucket", Map.of("PublicAccessBlockConfiguration", CLOSED));
        ChatTemplates.of(StageName.PROD).hasResourceProperties("AWS::CloudFront::OriginAccessControl",
                Map.of("OriginAccessControlConfig", Match.objectLike(Map.of("SigningBehavior", "always"))));
    }

    @Test
    void browsersComeByHttpsOnly() {
        ChatTemplates.of(StageName.PROD).hasResourceProperties("AWS::CloudFront::Distribution",
                Map.of("DistributionConfig", Match.objectLike(Map.of(
                        "DefaultRootObject", "index.html",
                        "DefaultCacheBehavior", Match.objectLike(Map.of("ViewerProtocolPolicy", "redirect-to-https"))))));
    }

    @Test
    void theyRunItsOwnScriptsOnlyAndConnectToTheApiOnly() {
        String policies = ChatTemplates.of(StageName.PROD)
                .findResources("AWS::CloudFront::ResponseHeadersPolicy").toString();

        assertThat(policies)
                .contains("default-src 'none'; script-src 'self'; style-src 'self'", "frame-ancestors 'none'")
                .contains("connect-src 'self' , {Fn::GetAtt=[ApiF70053CD, GraphQLUrl]},  , "
                        + "{Fn::GetAtt=[ApiF70053CD, RealtimeUrl]}")
                .doesNotContain("unsafe-inline", "unsafe-eval");
    }

    @Test
    void filesWithChangingNamesAreKeptAndOthersChecked() {
        for (String value : List.of("no-cache", "public, max-age=31536000, immutable")) {
            ChatTemplates.of(StageName.PROD).hasResourceProperties("AWS::CloudFront::ResponseHeadersPolicy",
                    Map.of("ResponseHeadersPolicyConfig", Match.objectLike(Map.of("CustomHeadersConfig",
                            Map.of("Items", Match.arrayWith(List.of(Map.of(
                                    "Header", "Cache-Control", "Override", true, "Value", value))))))));
        }
    }

    @Test
    void amplifysConfigurationLiesBesideThePage(@TempDir Path outputs) throws IOException {
        ChatTemplates.synthesize(StageName.DEV, outputs);

        try (var files = Files.walk(outputs)) {
            Path written = files.filter(file -> file.endsWith("amplify_outputs.json")).findFirst().orElseThrow();
            assertThat(written).content().matches("\\{\"version\":\"1.3\",\"data\":\\{\"url\":<<[^,]+,"
                    + "\"aws_region\":<<[^,]+,\"api_key\":<<[^,]+,\"default_authorization_type\":\"API_KEY\","
                    + "\"authorization_types\":\\[\"AWS_LAMBDA\"]}}");
        }
    }
}
