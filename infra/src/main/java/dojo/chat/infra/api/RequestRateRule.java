package dojo.chat.infra.api;

import java.util.List;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACL.AllowActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.BlockActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.DefaultActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RateBasedStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.StatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.VisibilityConfigProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACLAssociation;
import software.constructs.Construct;

/** Blocks an address that floods the API: AWS WAF's rate-based rule, counted over five minutes. */
final class RequestRateRule extends Construct {

    RequestRateRule(Construct scope, String id, String apiArn, int requestsPerAddress) {
        super(scope, id);
        CfnWebACL acl = CfnWebACL.Builder.create(this, "Resource")
                .scope("REGIONAL")
                .defaultAction(DefaultActionProperty.builder().allow(AllowActionProperty.builder().build()).build())
                .visibilityConfig(metric("Requests"))
                .rules(List.of(RuleProperty.builder()
                        .name("RequestsPerAddress")
                        .priority(0)
                        .action(RuleActionProperty.builder().block(BlockActionProperty.builder().build()).build())
                        .statement(StatementProperty.builder()
                                .rateBasedStatement(RateBasedStatementProperty.builder()
                                        .aggregateKeyType("IP")
                                        .limit(requestsPerAddress)
                                        .build())
                                .build())
                        .visibilityConfig(metric("RequestsPerAddress"))
                        .build()))
                .build();
        CfnWebACLAssociation.Builder.create(this, "Association")
                .resourceArn(apiArn)
                .webAclArn(acl.getAttrArn())
                .build();
    }

    private static VisibilityConfigProperty metric(String name) {
        return VisibilityConfigProperty.builder()
                .metricName(name)
                .cloudWatchMetricsEnabled(true)
                .sampledRequestsEnabled(true)
                .build();
    }
}
