package dojo.chat.infra.page;

import dojo.chat.infra.accepted.AcceptedRule;
import java.util.List;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.constructs.Construct;
import software.constructs.IConstruct;

/** The rules of cdk-nag that the page knowingly does not follow. */
final class PageRules {

    private static final String CDKS_OWN = "Custom::CDKBucketDeployment";

    private static final List<AcceptedRule> DISTRIBUTION = List.of(
            new AcceptedRule("AwsSolutions-CFR1", "The game's players come from everywhere."),
            new AcceptedRule("AwsSolutions-CFR2", "The page is static files; AWS WAF guards the API behind it."),
            new AcceptedRule("AwsSolutions-CFR4", "CloudFront's own certificate allows no choice of the protocol; "
                    + "with a domain of one's own it is TLS 1.2 and later."));

    private static final List<AcceptedRule> DEPLOYMENT = List.of(
            new AcceptedRule("AwsSolutions-IAM4", "The CDK's own function, which copies the page at a deploy."),
            new AcceptedRule("AwsSolutions-IAM5", "The CDK's own function, which copies the page at a deploy: it "
                    + "writes and deletes any file of the page's bucket."),
            new AcceptedRule("AwsSolutions-L1", "The CDK chooses the runtime of its own function."));

    private PageRules() {}

    static void acceptOn(Distribution distribution) {
        DISTRIBUTION.forEach(rule -> rule.on(distribution));
    }

    /** The CDK puts the function that copies files, one for all deployments, right into the stack. */
    static void acceptOnDeployment(Construct stack) {
        for (IConstruct child : stack.getNode().getChildren()) {
            if (child.getNode().getId().startsWith(CDKS_OWN)) {
                DEPLOYMENT.forEach(rule -> rule.on(child));
            }
        }
    }
}
