package dojo.chat.local.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A Lambda function as the template describes it.
 *
 * @param name the function's name
 * @param arn its ARN, without a version
 * @param code the asset: a jar, a zip with jars in {@code lib/}, or a directory of that form
 * @param handler {@code package.Class::method}, or the class alone
 * @param memoryMegabytes the function's memory
 * @param timeout the longest that an invocation may take
 * @param concurrency how many invocations may run at a time; further ones wait
 * @param environment all environment variables that the function is to see beside Lambda's own
 */
public record LambdaConfiguration(
        String name,
        String arn,
        Path code,
        String handler,
        int memoryMegabytes,
        Duration timeout,
        int concurrency,
        Map<String, String> environment) {}
