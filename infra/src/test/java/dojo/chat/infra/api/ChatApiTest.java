package dojo.chat.infra.api;

import dojo.chat.infra.ChatTemplates;
import dojo.chat.infra.stage.StageName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;

class ChatApiTest {

    private static final String API = "AWS::AppSync::GraphQLApi";

    @Test
    void guestsComeByKeyPlayersByTokenAndOurFunctionsByIam() {
        ChatTemplates.of(StageName.DEV).hasResourceProperties(API, Map.of(
                "AuthenticationType", "API_KEY",
                "AdditionalAuthenticationProviders", List.of(
                        Map.of(
                                "AuthenticationType", "AWS_LAMBDA",
                                "LambdaAuthorizerConfig", Match.objectLike(Map.of(
                                        "AuthorizerResultTtlInSeconds", 300,
                                        "AuthorizerUri", ref("PlayerAuthorizerFunctionLive7E98BEF1")))),
                        Map.of("AuthenticationType", "AWS_IAM"))));
    }

    @Test
    void onlyThisApiMayCallTheAuthorizer() {
        ChatTemplates.of(StageName.DEV).hasResourceProperties("AWS::Lambda::Permission", Map.of(
                "Action", "lambda:InvokeFunction",
                "Principal", "appsync.amazonaws.com",
                "FunctionName", ref("PlayerAuthorizerFunctionLive7E98BEF1"),
                "SourceArn", Map.of("Fn::GetAtt", List.of("ApiF70053CD", "Arn"))));
    }

    @Test
    void prodHidesItsSchemaAndBoundsRequests() {
        ChatTemplates.of(StageName.PROD).hasResourceProperties(API, Map.of(
                "IntrospectionConfig", "DISABLED", "QueryDepthLimit", 5, "ResolverCountLimit", 10));
    }

    @Test
    void devShowsItsSchemaAndBoundsNothing() {
        ChatTemplates.of(StageName.DEV).hasResourceProperties(API, Map.of(
                "IntrospectionConfig", "ENABLED",
                "QueryDepthLimit", Match.absent(),
                "ResolverCountLimit", Match.absent()));
    }

    @Test
    void theResolversLearnTheStagesRules() {
        ChatTemplates.of(StageName.PROD).hasResourceProperties(API, Map.of("EnvironmentVariables", Map.of(
                "GUEST_POSTING", "off",
                "SENDER_BUDGET", "on",
                "BUDGET_BURST", "5",
                "BUDGET_SECONDS_PER_MESSAGE", "3",
                "PRIVATE_ROOM_PREFIX", "clan-",
                "DEFAULT_ROOM", "village",
                "RETENTION_SECONDS", "31536000",
                "TABLE_NAME", Map.of("Ref", Match.stringLikeRegexp("Messages.*")),
                "TOMBSTONE_SECONDS", "604800")));
        ChatTemplates.of(StageName.LOCAL).hasResourceProperties(API, Map.of("EnvironmentVariables",
                Match.objectLike(Map.of("GUEST_POSTING", "on"))));
    }

    @Test
    void prodLogsFailuresWithoutWhatPlayersWrote() {
        ChatTemplates.of(StageName.PROD).hasResourceProperties(API, Map.of(
                "XrayEnabled", true,
                "LogConfig", Match.objectLike(Map.of("FieldLogLevel", "ERROR", "ExcludeVerboseContent", true))));
        ChatTemplates.of(StageName.PROD).hasResourceProperties("AWS::Logs::LogGroup", Map.of(
                "LogGroupName", Map.of("Fn::Join", List.of("", List.of(
                        "/aws/appsync/apis/", Map.of("Fn::GetAtt", List.of("ApiF70053CD", "ApiId"))))),
                "RetentionInDays", 90));
    }

    @Test
    void theGuestsKeyEndsOnAFixedDay() {
        ChatTemplates.of(StageName.PROD)
                .hasResourceProperties("AWS::AppSync::ApiKey", Map.of("Expires", 1_826_236_800));
    }

    @Test
    void onlyProdBlocksAnAddressThatFloodsIt() {
        ChatTemplates.of(StageName.PROD).hasResourceProperties("AWS::WAFv2::WebACL", Map.of(
                "Scope", "REGIONAL",
                "Rules", List.of(Match.objectLike(Map.of(
                        "Action", Map.of("Block", Map.of()),
                        "Statement", Map.of("RateBasedStatement", Map.of("AggregateKeyType", "IP", "Limit", 2_000)))))));
        ChatTemplates.of(StageName.PROD).hasResourceProperties("AWS::WAFv2::WebACLAssociation",
                Map.of("ResourceArn", Map.of("Fn::GetAtt", List.of("ApiF70053CD", "Arn"))));
        ChatTemplates.of(StageName.DEV).resourceCountIs("AWS::WAFv2::WebACL", 0);
    }

    private static Map<String, String> ref(String id) {
        return Map.of("Ref", id);
    }
}
