package dojo.chat.local.stack;

import dojo.chat.local.cloudformation.Assets;
import dojo.chat.local.cloudformation.Evaluator;
import dojo.chat.local.cloudformation.Properties;
import dojo.chat.local.cloudformation.Resource;
import dojo.chat.local.cloudformation.TemplateException;
import dojo.chat.local.lambda.LambdaConfiguration;
import dojo.chat.local.lambda.LambdaFunction;
import dojo.chat.local.lambda.LambdaInvoker;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The stack's Lambda functions. Those in other languages than Java are the CDK's own helpers at a deployment; they are
 * not run here.
 */
final class Functions implements AutoCloseable {
    static final String TYPE = "AWS::Lambda::Function";
    private static final int DEFAULT_MEMORY_MEGABYTES = 128;
    private static final int DEFAULT_TIMEOUT_SECONDS = 3;
    private static final int DEFAULT_CONCURRENCY = 4;

    private final Map<String, LambdaFunction> functions = new HashMap<>();
    private final Map<String, LambdaConfiguration> configurations = new HashMap<>();

    Functions(Evaluator evaluator, Assets assets, FunctionEnvironment environment) {
        List<Resource> javaFunctions = evaluator.resources(TYPE, properties ->
                properties.path("Runtime").asText().startsWith("java"));
        for (Resource function : javaFunctions) {
            String arn = evaluator.attribute(function.id(), "Arn").asText();
            LambdaConfiguration configuration = configuration(arn, function.properties(), assets, environment);
            configurations.put(configuration.name(), configuration);
            functions.put(configuration.name(), new LambdaFunction(configuration));
        }
    }

    private static LambdaConfiguration configuration(
            String arn, Properties function, Assets assets, FunctionEnvironment environment) {
        return new LambdaConfiguration(
                FunctionName.of(arn),
                arn,
                assets.path(function.part("Code").text("S3Key")),
                function.text("Handler"),
                function.number("MemorySize", DEFAULT_MEMORY_MEGABYTES),
                Duration.ofSeconds(function.number("Timeout", DEFAULT_TIMEOUT_SECONDS)),
                Math.max(1, function.number("ReservedConcurrentExecutions", DEFAULT_CONCURRENCY)),
                environment.of(FunctionName.of(arn), function));
    }

    /**
     * The function that a name or an ARN means, with or without a version or an alias.
     *
     * @param user what refers to it, for the message
     * @throws TemplateException there is no such function, or it is not in Java
     */
    LambdaInvoker find(String reference, String user) {
        LambdaFunction function = functions.get(FunctionName.of(reference));
        if (function == null) {
            throw new TemplateException("%s refers to the function %s, which is not a Java function of this stack."
                    .formatted(user, reference));
        }
        return function;
    }

    boolean has(String reference) {
        return functions.containsKey(FunctionName.of(reference));
    }

    /** The values of a function's environment variables. */
    Collection<String> variables(String reference) {
        return configurations.get(FunctionName.of(reference)).environment().values();
    }

    /** Starts a process of a function ahead of its first event. */
    void warm(String reference) {
        functions.get(FunctionName.of(reference)).warm();
    }

    @Override
    public void close() {
        functions.values().forEach(LambdaFunction::close);
    }
}
