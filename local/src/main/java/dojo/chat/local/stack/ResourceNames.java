package dojo.chat.local.stack;

import dojo.chat.local.cloudformation.CloudAssembly;
import dojo.chat.local.cloudformation.Environment;
import dojo.chat.local.cloudformation.Evaluator;
import dojo.chat.local.cloudformation.Properties;
import dojo.chat.local.cloudformation.TemplateResource;
import java.util.Locale;
import java.util.Map;

/**
 * The names and ARNs that resources have on this machine: a resource that the template gives no name has its logical id
 * for one.
 */
final class ResourceNames {
    private static final Map<String, String> NAME_PROPERTIES = Map.of(
            "AWS::DynamoDB::Table", "TableName",
            "AWS::Events::Rule", "Name",
            "AWS::IAM::Role", "RoleName",
            "AWS::Lambda::Function", "FunctionName",
            "AWS::S3::Bucket", "BucketName",
            "AWS::SNS::Topic", "TopicName",
            "AWS::SQS::Queue", "QueueName",
            "AWS::SecretsManager::Secret", "Name");

    private final Environment environment;

    ResourceNames(CloudAssembly assembly) {
        this.environment = assembly.environment();
    }

    String name(TemplateResource resource, Evaluator evaluator) {
        String property = NAME_PROPERTIES.get(resource.type());
        if (property == null || !resource.properties().has(property)) {
            return resource.id();
        }
        return new Properties(resource.id(), evaluator.evaluate(resource.properties())).text(property);
    }

    /** The ARN of a resource, in the form of its service. */
    String arn(TemplateResource resource, Evaluator evaluator) {
        String name = name(resource, evaluator);
        return switch (resource.type()) {
            case "AWS::AppSync::GraphQLApi" -> regional("appsync", "apis/" + name);
            case "AWS::CloudFront::Distribution" -> global("cloudfront", "distribution/" + name);
            case "AWS::DynamoDB::Table" -> regional("dynamodb", "table/" + name);
            case "AWS::Events::Rule" -> regional("events", "rule/" + name);
            case "AWS::IAM::Role" -> global("iam", "role/" + name);
            case "AWS::Lambda::Function" -> regional("lambda", "function:" + name);
            case "AWS::Logs::LogGroup" -> regional("logs", "log-group:" + name + ":*");
            case "AWS::S3::Bucket" -> "arn:aws:s3:::" + name;
            case "AWS::SecretsManager::Secret" -> regional("secretsmanager", "secret:" + name);
            default -> regional(service(resource.type()), name);
        };
    }

    private static String service(String type) {
        String[] parts = type.split("::");
        return parts.length > 1 ? parts[1].toLowerCase(Locale.ROOT) : "custom";
    }

    private String regional(String service, String rest) {
        return "arn:aws:%s:%s:%s:%s".formatted(service, environment.region(), environment.account(), rest);
    }

    private String global(String service, String rest) {
        return "arn:aws:%s::%s:%s".formatted(service, environment.account(), rest);
    }
}
