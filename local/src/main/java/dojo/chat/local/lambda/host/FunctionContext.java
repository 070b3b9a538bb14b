package dojo.chat.local.lambda.host;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;

/**
 * Makes the {@code Context} that a function gets beside its event. Its interface is the one in the function's own code;
 * a function without it gets none.
 *
 * <p>Source: AWS Lambda Developer Guide, "Using the Lambda context object to retrieve Java function information".
 */
final class FunctionContext {
    private static final String RUNTIME_PACKAGE = "com.amazonaws.services.lambda.runtime.";

    private final ClassLoader loader;
    private final Class<?> contextType;
    private final Object logger;

    FunctionContext(ClassLoader loader) {
        this.loader = loader;
        this.contextType = type("Context");
        Class<?> loggerType = type("LambdaLogger");
        this.logger = loggerType == null
                ? null
                : Proxy.newProxyInstance(loader, new Class<?>[] {loggerType}, (proxy, method, values) -> log(values[0]));
    }

    private Class<?> type(String name) {
        try {
            return Class.forName(RUNTIME_PACKAGE + name, false, loader);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static Object log(Object line) {
        System.err.println(line instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : line);
        return null;
    }

    /** The context of one invocation, null when the function's code has no such interface. */
    Object of(Frames.Event event) {
        return contextType == null
                ? null
                : Proxy.newProxyInstance(
                        loader, new Class<?>[] {contextType}, (proxy, method, values) -> answer(method, event));
    }

    private Object answer(Method method, Frames.Event event) {
        return switch (method.getName()) {
            case "getAwsRequestId" -> event.requestId();
            case "getLogGroupName" -> System.getenv("AWS_LAMBDA_LOG_GROUP_NAME");
            case "getLogStreamName" -> System.getenv("AWS_LAMBDA_LOG_STREAM_NAME");
            case "getFunctionName" -> System.getenv("AWS_LAMBDA_FUNCTION_NAME");
            case "getFunctionVersion" -> System.getenv("AWS_LAMBDA_FUNCTION_VERSION");
            case "getInvokedFunctionArn" -> System.getProperty("dojo.chat.function.arn");
            case "getRemainingTimeInMillis" -> (int) Math.max(0, event.deadline() - System.currentTimeMillis());
            case "getMemoryLimitInMB" -> Integer.parseInt(System.getenv("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"));
            case "getLogger" -> logger;
            case "toString" -> "Context of " + event.requestId();
            default -> null;
        };
    }
}
