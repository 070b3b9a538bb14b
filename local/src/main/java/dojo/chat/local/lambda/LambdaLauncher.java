package dojo.chat.local.lambda;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.lambda.host.FunctionHost;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts the processes that a function runs in: small JVMs with the function's memory and environment variables. */
final class LambdaLauncher {
    /** What a function's own settings don't take away from the machine's. */
    private static final List<String> INHERITED = List.of("PATH", "HOME", "TMPDIR", "TEMP", "SystemRoot");
    /** Lambda leaves about this much of the memory to the heap. */
    private static final double HEAP_SHARE = 0.85;

    private final LambdaConfiguration configuration;
    private List<Path> classPath;

    LambdaLauncher(LambdaConfiguration configuration) {
        this.configuration = configuration;
    }

    /**
     * Starts a process.
     *
     * @throws IOException the code can't be read, or the process can't be started
     */
    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(INHERITED);
        environment.putAll(runtimeVariables());
        environment.putAll(configuration.environment());
        return builder.start();
    }

    private List<String> command() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx%dm".formatted((int) (configuration.memoryMegabytes() * HEAP_SHARE)),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Ddojo.chat.function.arn=" + configuration.arn(),
                "-cp",
                hostClassPath(),
                FunctionHost.class.getName()));
        classPath().forEach(entry -> command.add(entry.toString()));
        return command;
    }

    private synchronized List<Path> classPath() throws IOException {
        if (classPath == null) {
            classPath = LambdaCode.classPath(configuration.code());
        }
        return classPath;
    }

    private static String hostClassPath() {
        return Stream.of(FunctionHost.class, ObjectMapper.class, JsonFactory.class, JsonProperty.class)
                .map(type -> URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .map(location -> Path.of(location).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Source: AWS Lambda Developer Guide, "Defined runtime environment variables". */
    private Map<String, String> runtimeVariables() {
        return Map.of(
                "_HANDLER", configuration.handler(),
                "AWS_EXECUTION_ENV", "AWS_Lambda_java17",
                "AWS_LAMBDA_FUNCTION_NAME", configuration.name(),
                "AWS_LAMBDA_FUNCTION_VERSION", "$LATEST",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(configuration.memoryMegabytes()),
                "AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand",
                "AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + configuration.name(),
                "AWS_LAMBDA_LOG_STREAM_NAME", UUID.randomUUID().toString(),
                "LANG", "en_US.UTF-8",
                "TZ", ":UTC");
    }
}
