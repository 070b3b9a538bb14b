package dojo.chat.local.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/**
 * The values of {@code AWS::Region} and the like.
 *
 * <p>Source: AWS CloudFormation User Guide, "Pseudo parameters reference".
 */
final class PseudoParameters {
    private final Map<String, JsonNode> values;

    PseudoParameters(CloudAssembly assembly) {
        String account = assembly.environment().account();
        String region = assembly.environment().region();
        String stack = assembly.stackName();
        this.values = Map.of(
                "AWS::AccountId", new TextNode(account),
                "AWS::Region", new TextNode(region),
                "AWS::StackName", new TextNode(stack),
                "AWS::StackId",
                        new TextNode("arn:aws:cloudformation:%s:%s:stack/%s/local".formatted(region, account, stack)),
                "AWS::Partition", new TextNode("aws"),
                "AWS::URLSuffix", new TextNode("amazonaws.com"),
                "AWS::NotificationARNs", JsonNodeFactory.instance.arrayNode(),
                "AWS::NoValue", Evaluator.NO_VALUE);
    }

    static boolean isOne(String name) {
        return name.startsWith("AWS::");
    }

    /** The value, null for a name that is no pseudo parameter. */
    JsonNode value(String name) {
        return values.get(name);
    }
}
