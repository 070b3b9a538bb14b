package dojo.chat.infra.page;

import dojo.chat.infra.api.ChatApi;
import dojo.chat.infra.stage.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.IOrigin;
import software.amazon.awscdk.services.cloudfront.IResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.PriceClass;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.IBucket;
import software.amazon.awscdk.services.s3.deployment.BucketDeployment;
import software.amazon.awscdk.services.s3.deployment.Source;
import software.constructs.Construct;

/** The chat's page: a private bucket behind CloudFront, with {@code amplify_outputs.json} beside it. */
public final class ChatPage extends Construct {

    private final Distribution distribution;

    public ChatPage(Construct scope, String id, Props props) {
        super(scope, id);
        PageLogs logs = new PageLogs(this, "Logs", props.stage());
        Bucket bucket = bucket(props.stage().data().removalPolicy(), logs.bucket());
        IOrigin origin = S3BucketOrigin.withOriginAccessControl(bucket);
        PageHeaders headers = new PageHeaders(this, "Headers", props.api());
        distribution = Distribution.Builder.create(this, "Distribution")
                .comment("Dojo Chat, " + props.stage().name())
                .defaultRootObject("index.html")
                .defaultBehavior(behavior(origin, headers.checkedEachTime()))
                .additionalBehaviors(Map.of("/assets/*", behavior(origin, headers.keptForever())))
                .httpVersion(HttpVersion.HTTP2_AND_3)
                .priceClass(PriceClass.PRICE_CLASS_100)
                .enableLogging(true)
                .logBucket(logs.bucket())
                .logFilePrefix("cloudfront/")
                .build();
        PageRules.acceptOn(distribution);
        LogGroup log = LogGroup.Builder.create(this, "DeploymentLog")
                .retention(props.stage().observation().logRetention())
                .removalPolicy(props.stage().data().removalPolicy())
                .build();
        BucketDeployment.Builder.create(this, "Deployment")
                .sources(List.of(
                        Source.asset(props.folder().toString()),
                        Source.jsonData("amplify_outputs.json", AmplifyOutputs.of(props.api()))))
                .destinationBucket(bucket)
                .distribution(distribution)
                .distributionPaths(List.of("/*"))
                .memoryLimit(256)
                .logGroup(log)
                .build();
        PageRules.acceptOnDeployment(Stack.of(this));
    }

    private Bucket bucket(RemovalPolicy removalPolicy, IBucket logs) {
        return Bucket.Builder.create(this, "Bucket")
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .encryption(BucketEncryption.S3_MANAGED)
                .enforceSsl(true)
                .serverAccessLogsBucket(logs)
                .serverAccessLogsPrefix("bucket/")
                .removalPolicy(removalPolicy)
                .autoDeleteObjects(removalPolicy == RemovalPolicy.DESTROY)
                .build();
    }

    private static BehaviorOptions behavior(IOrigin origin, IResponseHeadersPolicy headers) {
        return BehaviorOptions.builder()
                .origin(origin)
                .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                .responseHeadersPolicy(headers)
                .build();
    }

    /** Where players open the chat. */
    public String url() {
        return "https://" + distribution.getDistributionDomainName();
    }

    /** @param folder the built page, with its {@code index.html} */
    public record Props(Stage stage, ChatApi api, Path folder) {}
}
