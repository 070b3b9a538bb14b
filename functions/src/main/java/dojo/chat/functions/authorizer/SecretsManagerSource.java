package dojo.chat.functions.authorizer;

import dojo.chat.functions.aws.FunctionEnvironment;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** A secret in AWS Secrets Manager. */
final class SecretsManagerSource implements SecretSource {
    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(5);

    private final SecretsManagerClient client;
    private final String secretArn;

    SecretsManagerSource(SecretsManagerClient client, String secretArn) {
        this.client = client;
        this.secretArn = secretArn;
    }

    /** The secret that the function's environment names by PLAYER_TOKEN_SECRET_ARN. */
    static SecretsManagerSource fromEnvironment() {
        SecretsManagerClient client = SecretsManagerClient.builder()
                .region(Region.of(FunctionEnvironment.required("AWS_REGION")))
                .credentialsProvider(FunctionEnvironment.credentials())
                .httpClient(UrlConnectionHttpClient.builder().connectionTimeout(CONNECTION_TIMEOUT).build())
                .overrideConfiguration(configuration -> configuration.apiCallTimeout(CALL_TIMEOUT))
                .build();
        return new SecretsManagerSource(client, FunctionEnvironment.required("PLAYER_TOKEN_SECRET_ARN"));
    }

    @Override
    public Optional<String> read(String versionStage) {
        try {
            return Optional.of(client.getSecretValue(
                    request -> request.secretId(secretArn).versionStage(versionStage)).secretString());
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        }
    }
}
