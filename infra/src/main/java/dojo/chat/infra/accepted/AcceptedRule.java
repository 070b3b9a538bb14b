package dojo.chat.infra.accepted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnResource;
import software.constructs.IConstruct;

/**
 * A rule of cdk-nag that a resource knowingly does not follow, with the reason. It is written into the resource's
 * metadata, where cdk-nag reads it (cdk-nag's README, "Suppressing a rule").
 *
 * @param rule such as {@code AwsSolutions-IAM5}
 * @param reason why it need not be followed here
 * @param findings the rule's findings that are meant, such as {@code Resource::*}; all when there are none
 */
public record AcceptedRule(String rule, String reason, String... findings) {

    private static final String METADATA = "cdk_nag";
    private static final String RULES = "rules_to_suppress";

    /** Accepts it for the construct's resources: those that it has by now. */
    public void on(IConstruct construct) {
        construct.getNode().findAll().stream()
                .filter(CfnResource.class::isInstance)
                .map(CfnResource.class::cast)
                .forEach(this::add);
    }

    private void add(CfnResource resource) {
        List<Object> rules = new ArrayList<>();
        if (resource.getMetadata(METADATA) instanceof Map<?, ?> known && known.get(RULES) instanceof List<?> earlier) {
            rules.addAll(earlier);
        }
        rules.add(entry());
        resource.addMetadata(METADATA, Map.of(RULES, rules));
    }

    private Map<String, Object> entry() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", rule);
        entry.put("reason", reason);
        if (findings.length > 0) {
            entry.put("applies_to", List.of(findings));
        }
        return entry;
    }
}
