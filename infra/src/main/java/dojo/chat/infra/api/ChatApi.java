package dojo.chat.infra.api;

import dojo.chat.infra.accepted.AcceptedRule;
import dojo.chat.infra.permission.Access;
import dojo.chat.infra.stage.Stage;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.appsync.CfnApiKey;
import software.amazon.awscdk.services.appsync.CfnGraphQLApi;
import software.amazon.awscdk.services.appsync.CfnGraphQLApi.AdditionalAuthenticationProviderProperty;
import software.amazon.awscdk.services.appsync.CfnGraphQLApi.LambdaAuthorizerConfigProperty;
import software.amazon.awscdk.services.appsync.CfnGraphQLSchema;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.lambda.Permission;
import software.constructs.Construct;

/**
 * The chat's GraphQL API: schema, authorization, limits and logs. Guests come with the API key, players with a token
 * that the authorizer knows, our own functions with IAM.
 */
public final class ChatApi extends Construct {

    /** How long AppSync may remember what the authorizer said of a token. The authorizer may shorten it. */
    private static final int SECONDS_REMEMBERED = 300;

    private final CfnGraphQLApi api;
    private final CfnGraphQLSchema schema;
    private final CfnApiKey key;

    public ChatApi(Construct scope, String id, Props props) {
        super(scope, id);
        Stage stage = props.stage();
        ApiLog log = new ApiLog(this, "Log", stage);
        var builder = CfnGraphQLApi.Builder.create(this, "Resource")
                .name("DojoChat-" + stage.name())
                .authenticationType("API_KEY")
                .additionalAuthenticationProviders(List.of(players(props.authorizer()), ourFunctions()))
                .environmentVariables(ApiEnvironment.of(stage, props.tableName()))
                .introspectionConfig(stage.limits().introspection() ? "ENABLED" : "DISABLED")
                .logConfig(log.config())
                .xrayEnabled(stage.observation().tracing());
        if (stage.limits().queryDepth() > 0) {
            builder.queryDepthLimit(stage.limits().queryDepth());
        }
        if (stage.limits().resolverCount() > 0) {
            builder.resolverCountLimit(stage.limits().resolverCount());
        }
        api = builder.build();
        if (!stage.observation().verboseLogs()) {
            new AcceptedRule("AwsSolutions-ASC3", "Request logs would hold tokens and what players wrote.").on(api);
        }
        log.of(apiId());
        schema = CfnGraphQLSchema.Builder.create(this, "Schema")
                .apiId(apiId())
                .definition(props.schema())
                .build();
        key = CfnApiKey.Builder.create(this, "GuestKey")
                .apiId(apiId())
                .description("Guests of the " + stage.name() + " stage")
                .expires(stage.limits().keyExpires().getEpochSecond())
                .build();
        props.authorizer().addPermission("AppSync", Permission.builder()
                .principal(new ServicePrincipal("appsync.amazonaws.com"))
                .sourceArn(arn())
                .build());
        stage.limits().requestsPerAddress().ifPresent(most -> new RequestRateRule(this, "Rate", arn(), most));
    }

    private static AdditionalAuthenticationProviderProperty players(IFunction authorizer) {
        return AdditionalAuthenticationProviderProperty.builder()
                .authenticationType("AWS_LAMBDA")
                .lambdaAuthorizerConfig(LambdaAuthorizerConfigProperty.builder()
                        .authorizerUri(authorizer.getFunctionArn())
                        .authorizerResultTtlInSeconds(SECONDS_REMEMBERED)
                        .build())
                .build();
    }

    private static AdditionalAuthenticationProviderProperty ourFunctions() {
        return AdditionalAuthenticationProviderProperty.builder().authenticationType("AWS_IAM").build();
    }

    /** Lets the grantee run one field of the API with IAM, such as {@code Mutation} and {@code deleteMessage}. */
    public void grantField(IGrantable grantee, String type, String field) {
        Access.allow(grantee, arn() + "/types/" + type + "/fields/" + field, "appsync:GraphQL");
    }

    /** What AppSync measures of the API. */
    public ApiMetrics metrics() {
        return new ApiMetrics(apiId());
    }

    CfnGraphQLSchema schema() {
        return schema;
    }

    public String apiId() {
        return api.getAttrApiId();
    }

    public String arn() {
        return api.getAttrArn();
    }

    /** Where queries and mutations are posted. */
    public String graphQlUrl() {
        return api.getAttrGraphQlUrl();
    }

    /** Where subscriptions connect. */
    public String realtimeUrl() {
        return api.getAttrRealtimeUrl();
    }

    /** The key that guests come with; it is no secret, the page carries it. */
    public String apiKey() {
        return key.getAttrApiKey();
    }

    /** The region that the API is in. */
    public String region() {
        return Stack.of(this).getRegion();
    }

    /**
     * @param schema the schema's text, checked before
     * @param authorizer says who a player is
     * @param tableName the chat's table, which a batch of items must name
     */
    public record Props(Stage stage, String schema, IFunction authorizer, String tableName) {}
}
