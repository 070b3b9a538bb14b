package dojo.chat.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dojo.chat.local.cloudformation.CloudAssembly;
import dojo.chat.local.cloudformation.Evaluator;
import dojo.chat.local.cloudformation.ResourceValues;
import dojo.chat.local.cloudformation.TemplateException;
import dojo.chat.local.cloudformation.TemplateResource;

/**
 * What the stack's resources answer to {@code Ref} and {@code Fn::GetAtt} when they run on this machine.
 *
 * <p>Source: AWS CloudFormation User Guide, the "Return values" of each resource type.
 */
final class LocalValues implements ResourceValues {
    private final ResourceNames names;
    private final LocalAddress address;

    LocalValues(CloudAssembly assembly, LocalAddress address) {
        this.names = new ResourceNames(assembly);
        this.address = address;
    }

    @Override
    public JsonNode ref(TemplateResource resource, Evaluator evaluator) {
        return switch (resource.type()) {
            case "AWS::AppSync::GraphQLApi", "AWS::SNS::Topic", "AWS::SecretsManager::Secret" ->
                    attribute(resource, "Arn", evaluator);
            case "AWS::Lambda::Version" -> text(function(resource, evaluator) + ":1");
            case "AWS::Lambda::Alias" -> text(function(resource, evaluator) + ":" + property(resource, "Name", evaluator));
            default -> text(names.name(resource, evaluator));
        };
    }

    /** The ARN of the function that a version or an alias belongs to; the template gives a name or an ARN. */
    private String function(TemplateResource resource, Evaluator evaluator) {
        JsonNode name = resource.properties().path("FunctionName");
        return name.path("Ref").isTextual()
                ? evaluator.attribute(name.get("Ref").asText(), "Arn").asText()
                : evaluator.evaluate(name).asText();
    }

    @Override
    public JsonNode attribute(TemplateResource resource, String attribute, Evaluator evaluator) {
        if (attribute.equals("Arn")) {
            return text(names.arn(resource, evaluator));
        }
        String value = switch (resource.type()) {
            case "AWS::AppSync::GraphQLApi" -> api(resource, attribute);
            case "AWS::AppSync::ApiKey" -> attribute.equals("ApiKey") ? DevelopmentApiKey.of(resource.id()) : null;
            case "AWS::CloudFront::Distribution" -> attribute.equals("DomainName") ? address.host() : resource.id();
            case "AWS::DynamoDB::Table" ->
                    attribute.equals("StreamArn") ? names.arn(resource, evaluator) + "/stream/local" : null;
            case "AWS::Lambda::Version" -> attribute.equals("Version") ? "1" : null;
            case "AWS::S3::Bucket" -> names.name(resource, evaluator) + ".s3.amazonaws.com";
            case "AWS::SNS::Topic" -> attribute.equals("TopicName") ? names.name(resource, evaluator) : null;
            default -> null;
        };
        return value == null ? other(resource, attribute, evaluator) : text(value);
    }

    private String api(TemplateResource resource, String attribute) {
        return switch (attribute) {
            case "ApiId" -> resource.id();
            case "GraphQLUrl" -> address.graphQlUrl();
            case "RealtimeUrl" -> address.realtimeUrl();
            case "GraphQLDns", "RealtimeDns" -> address.host();
            default -> null;
        };
    }

    /** Attributes that repeat a property, {@code Name} of a data source for instance, and ids. */
    private static JsonNode other(TemplateResource resource, String attribute, Evaluator evaluator) {
        if (resource.properties().has(attribute)) {
            return evaluator.evaluate(resource.properties().get(attribute));
        }
        if (attribute.endsWith("Id")) {
            return text(resource.id());
        }
        throw new TemplateException("The local runtime knows no attribute %s of %s (%s)."
                .formatted(attribute, resource.id(), resource.type()));
    }

    private static String property(TemplateResource resource, String name, Evaluator evaluator) {
        return evaluator.evaluate(resource.properties().path(name)).asText();
    }

    private static JsonNode text(String value) {
        return new TextNode(value);
    }
}
