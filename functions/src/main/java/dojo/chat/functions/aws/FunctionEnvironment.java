package dojo.chat.functions.aws;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;

/** What Lambda gives a function through its environment. */
public final class FunctionEnvironment {
    private FunctionEnvironment() {
    }

    /**
     * The value of a variable that the function can't work without.
     *
     * @throws IllegalStateException the variable is missing or empty
     */
    public static String required(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("The function's environment variable " + name + " is not set.");
        }
        return value;
    }

    /**
     * The credentials of the function's role: from the access key variables, or, with SnapStart, from the container
     * credentials endpoint (AWS Lambda Developer Guide, "Working with SnapStart: credentials").
     */
    public static AwsCredentialsProvider credentials() {
        return AwsCredentialsProviderChain.of(
                EnvironmentVariableCredentialsProvider.create(),
                ContainerCredentialsProvider.create());
    }
}
