package dojo.chat.local.stack;

import dojo.chat.local.cloudformation.Template;
import dojo.chat.local.cloudformation.TemplateResource;
import java.util.List;
import java.util.Set;

/** The types of resources that a local run takes account of, or needs nothing of. */
final class UnderstoodTypes {
    private static final Set<String> RUN = Set.of(
            "AWS::AppSync::ApiKey",
            "AWS::AppSync::DataSource",
            "AWS::AppSync::FunctionConfiguration",
            "AWS::AppSync::GraphQLApi",
            "AWS::AppSync::GraphQLSchema",
            "AWS::AppSync::Resolver",
            "AWS::CloudFront::Distribution",
            "AWS::CloudFront::ResponseHeadersPolicy",
            "AWS::DynamoDB::Table",
            "AWS::Events::Rule",
            "AWS::IAM::ManagedPolicy",
            "AWS::IAM::Policy",
            "AWS::IAM::Role",
            "AWS::Lambda::Alias",
            "AWS::Lambda::EventSourceMapping",
            "AWS::Lambda::Function",
            "AWS::Lambda::Version",
            "AWS::S3::Bucket",
            "AWS::SNS::Topic",
            "AWS::Scheduler::Schedule",
            "AWS::SecretsManager::Secret",
            "Custom::CDKBucketDeployment");

    /** Permissions, logs and helpers of a deployment: nothing of them shows on this machine. */
    private static final Set<String> NOT_NEEDED = Set.of(
            "AWS::CDK::Metadata",
            "AWS::CloudFront::OriginAccessControl",
            "AWS::Lambda::EventInvokeConfig",
            "AWS::Lambda::LayerVersion",
            "AWS::Lambda::Permission",
            "AWS::Logs::LogGroup",
            "AWS::S3::BucketPolicy",
            "AWS::SNS::TopicPolicy",
            "AWS::SQS::QueuePolicy",
            "AWS::SecretsManager::ResourcePolicy",
            "Custom::S3AutoDeleteObjects");

    private UnderstoodTypes() {}

    /** The types in the template that do not run here, in alphabetical order. */
    static List<String> missing(Template template) {
        return template.resources().stream()
                .map(TemplateResource::type)
                .filter(type -> !RUN.contains(type) && !NOT_NEEDED.contains(type))
                .distinct()
                .sorted()
                .toList();
    }
}
