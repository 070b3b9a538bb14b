package dojo.chat.local.stack;

import dojo.chat.local.aws.AwsEndpoint;
import dojo.chat.local.cloudformation.Evaluator;
import dojo.chat.local.cloudformation.Resource;
import dojo.chat.local.dynamodb.DynamoDbService;
import dojo.chat.local.dynamodb.LocalDynamoDb;
import dojo.chat.local.iam.CredentialStore;
import dojo.chat.local.secretsmanager.Secret;
import dojo.chat.local.secretsmanager.Secrets;
import dojo.chat.local.secretsmanager.SecretsManager;
import dojo.chat.local.sns.SimpleNotificationService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The AWS services that the functions call on this machine: the stack's tables, secrets and topics. */
final class Services implements AutoCloseable {
    private final AwsEndpoint endpoint;
    private final Secrets secrets;

    private Services(AwsEndpoint endpoint, Secrets secrets) {
        this.endpoint = endpoint;
        this.secrets = secrets;
    }

    /**
     * @param data where secrets are kept across restarts, null to keep them in memory
     */
    static Services start(Evaluator evaluator, Path data, CredentialStore credentials, LocalDynamoDb database)
            throws IOException {
        Secrets secrets = data == null ? Secrets.inMemory() : Secrets.in(data.resolve("secrets.json"));
        for (Resource secret : evaluator.resources("AWS::SecretsManager::Secret")) {
            String name = secret.properties().text("Name", secret.id());
            secrets.add(evaluator.attribute(secret.id(), "Arn").asText(), name, secret.properties());
        }
        Set<String> topics = evaluator.resources("AWS::SNS::Topic").stream()
                .map(topic -> evaluator.ref(topic.id()).asText())
                .collect(Collectors.toSet());
        return new Services(
                AwsEndpoint.start(
                        List.of(
                                new DynamoDbService(database),
                                new SecretsManager(secrets),
                                new SimpleNotificationService(topics)),
                        accessKey -> credentials.find(accessKey).isPresent()),
                secrets);
    }

    /** Where the functions reach the services, as environment variables. */
    Map<String, String> endpoints() {
        return Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB", endpoint.url("dynamodb"),
                "AWS_ENDPOINT_URL_SECRETS_MANAGER", endpoint.url("secretsmanager"),
                "AWS_ENDPOINT_URL_SNS", endpoint.url("sns"));
    }

    /** The text of the first secret whose ARN is among the values. */
    Optional<String> secretAmong(Collection<String> values) {
        return values.stream().map(secrets::find).flatMap(Optional::stream).findFirst().map(Secret::value);
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
