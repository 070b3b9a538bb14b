package dojo.chat.infra.page;

import dojo.chat.infra.stage.Stage;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/**
 * Who asked CloudFront, or the page's bucket, for what. CloudFront writes its logs by an access-control list, so the
 * bucket has to allow them (Amazon CloudFront Developer Guide, "Configure standard logging").
 */
final class PageLogs extends Construct {

    private static final Duration KEPT = Duration.days(90);

    private final Bucket bucket;

    PageLogs(Construct scope, String id, Stage stage) {
        super(scope, id);
        RemovalPolicy removalPolicy = stage.data().removalPolicy();
        bucket = Bucket.Builder.create(this, "Resource")
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .encryption(BucketEncryption.S3_MANAGED)
                .enforceSsl(true)
                .objectOwnership(ObjectOwnership.OBJECT_WRITER)
                .lifecycleRules(List.of(LifecycleRule.builder().expiration(KEPT).build()))
                .removalPolicy(removalPolicy)
                .autoDeleteObjects(removalPolicy == RemovalPolicy.DESTROY)
                .build();
    }

    Bucket bucket() {
        return bucket;
    }
}
