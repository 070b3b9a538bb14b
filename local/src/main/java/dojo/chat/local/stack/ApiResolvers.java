package dojo.chat.local.stack;

import dojo.chat.local.appsync.FieldResolver;
import dojo.chat.local.appsync.datasource.DataSource;
import dojo.chat.local.appsync.datasource.LambdaDataSource;
import dojo.chat.local.appsync.javascript.CodeException;
import dojo.chat.local.appsync.javascript.JavaScriptEngine;
import dojo.chat.local.appsync.resolver.DirectLambdaResolver;
import dojo.chat.local.appsync.resolver.PipelineResolver;
import dojo.chat.local.appsync.resolver.ResolverCode;
import dojo.chat.local.appsync.resolver.Step;
import dojo.chat.local.appsync.resolver.UnitResolver;
import dojo.chat.local.cloudformation.Assets;
import dojo.chat.local.cloudformation.Evaluator;
import dojo.chat.local.cloudformation.Properties;
import dojo.chat.local.cloudformation.Resource;
import dojo.chat.local.cloudformation.TemplateException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The API's resolvers by field.
 *
 * <p>Source: AWS CloudFormation User Guide, "AWS::AppSync::Resolver" and "AWS::AppSync::FunctionConfiguration".
 */
final class ApiResolvers {
    private static final List<String> TEMPLATES = List.of(
            "RequestMappingTemplate",
            "ResponseMappingTemplate",
            "RequestMappingTemplateS3Location",
            "ResponseMappingTemplateS3Location");

    private final Evaluator evaluator;
    private final Assets assets;
    private final JavaScriptEngine engine;
    private final ApiDataSources sources;
    private final Map<String, String> environment;

    /** @param environment the API's environment variables */
    ApiResolvers(
            Evaluator evaluator,
            Assets assets,
            JavaScriptEngine engine,
            ApiDataSources sources,
            Map<String, String> environment) {
        this.evaluator = evaluator;
        this.assets = assets;
        this.engine = engine;
        this.sources = sources;
        this.environment = environment;
    }

    /**
     * Reads all resolvers, by {@code Type.field}.
     *
     * @throws TemplateException one of them has a mistake; the message names it
     */
    Map<String, FieldResolver> read() {
        Map<String, Step> functions = new LinkedHashMap<>();
        for (Resource function : evaluator.resources("AWS::AppSync::FunctionConfiguration")) {
            functions.put(
                    evaluator.attribute(function.id(), "FunctionId").asText(),
                    step(function, function.properties().text("Name")));
        }
        Map<String, FieldResolver> resolvers = new LinkedHashMap<>();
        for (Resource resolver : evaluator.resources("AWS::AppSync::Resolver")) {
            Properties properties = resolver.properties();
            String field = properties.text("TypeName") + "." + properties.text("FieldName");
            resolvers.put(field, resolver(resolver, field, functions));
        }
        return resolvers;
    }

    private FieldResolver resolver(Resource resolver, String field, Map<String, Step> functions) {
        Properties properties = resolver.properties();
        if (properties.text("Kind", "UNIT").equals("PIPELINE")) {
            List<Step> steps = properties.part("PipelineConfig").texts("Functions").stream()
                    .map(id -> function(functions, id, field))
                    .toList();
            return new PipelineResolver(code(resolver, field), steps, environment);
        }
        if (hasNoCode(properties)) {
            return direct(properties, field);
        }
        return new UnitResolver(step(resolver, field), environment);
    }

    private static Step function(Map<String, Step> functions, String id, String field) {
        Step function = functions.get(id);
        if (function == null) {
            throw new TemplateException("%s: its pipeline refers to the function %s, which the API does not have."
                    .formatted(field, id));
        }
        return function;
    }

    private static boolean hasNoCode(Properties properties) {
        return !properties.has("Code") && !properties.has("CodeS3Location") && !properties.has("Runtime");
    }

    /** A resolver without code hands the whole request to its function. */
    private FieldResolver direct(Properties properties, String field) {
        requireNoTemplates(properties, field);
        DataSource source = sources.find(properties.text("DataSourceName"), field);
        if (source instanceof LambdaDataSource function) {
            return new DirectLambdaResolver(function, environment);
        }
        throw new TemplateException(
                "%s has no code, which only a resolver of a Lambda function may lack.".formatted(field));
    }

    private Step step(Resource resource, String name) {
        requireNoTemplates(resource.properties(), name);
        return new Step(name, code(resource, name), sources.find(resource.properties().text("DataSourceName"), name));
    }

    private ResolverCode code(Resource resource, String name) {
        requireNoTemplates(resource.properties(), name);
        try {
            return engine.compile(name + ".js", CodeText.read(resource, "Code", "CodeS3Location", assets));
        } catch (CodeException e) {
            throw new TemplateException(e.getMessage(), e);
        }
    }

    private static void requireNoTemplates(Properties properties, String name) {
        if (TEMPLATES.stream().anyMatch(properties::has)) {
            throw new TemplateException(
                    "%s is written as a VTL mapping template, which does not run here: only APPSYNC_JS does."
                            .formatted(name));
        }
    }
}
