package dojo.chat.local.stack;

import dojo.chat.local.appsync.ApiDefinition;
import dojo.chat.local.appsync.FieldResolver;
import dojo.chat.local.appsync.graphql.GraphQlApi;
import dojo.chat.local.appsync.graphql.InvalidSchemaException;
import dojo.chat.local.cloudformation.Assets;
import dojo.chat.local.cloudformation.Evaluator;
import dojo.chat.local.cloudformation.Properties;
import dojo.chat.local.cloudformation.Resource;
import dojo.chat.local.cloudformation.TemplateException;
import java.util.List;
import java.util.Map;

/**
 * The stack's one GraphQL API, as the template describes it.
 *
 * <p>Source: AWS CloudFormation User Guide, "AWS::AppSync::GraphQLApi" and "AWS::AppSync::GraphQLSchema".
 */
final class AppSyncApi {
    private final Resource api;
    private final Evaluator evaluator;
    private final Assets assets;

    /**
     * @throws TemplateException the stack has no API, or several
     */
    AppSyncApi(Evaluator evaluator, Assets assets) {
        this.api = theOne(evaluator, "AWS::AppSync::GraphQLApi");
        this.evaluator = evaluator;
        this.assets = assets;
    }

    private static Resource theOne(Evaluator evaluator, String type) {
        List<Resource> resources = evaluator.resources(type);
        if (resources.size() != 1) {
            throw new TemplateException("The template has %d resources of the type %s, but one is needed."
                    .formatted(resources.size(), type));
        }
        return resources.get(0);
    }

    String arn() {
        return evaluator.attribute(api.id(), "Arn").asText();
    }

    ApiAuthorization authorization() {
        return new ApiAuthorization(api, evaluator);
    }

    /** The variables that resolvers see as {@code ctx.env}. */
    Map<String, String> environment() {
        return api.properties().textMap("EnvironmentVariables");
    }

    /**
     * Makes the API.
     *
     * @throws TemplateException the schema has a mistake
     */
    GraphQlApi make(Map<String, FieldResolver> resolvers) {
        Resource schema = theOne(evaluator, "AWS::AppSync::GraphQLSchema");
        Properties properties = api.properties();
        try {
            return new GraphQlApi(new ApiDefinition(
                    CodeText.read(schema, "Definition", "DefinitionS3Location", assets),
                    authorization().defaultMode(),
                    authorization().additionalModes(),
                    resolvers,
                    !properties.text("IntrospectionConfig", "ENABLED").equals("DISABLED"),
                    properties.number("QueryDepthLimit", 0),
                    properties.number("ResolverCountLimit", 0)));
        } catch (InvalidSchemaException e) {
            throw new TemplateException("%s can't be served: %s".formatted(schema.id(), e.getMessage()), e);
        }
    }
}
