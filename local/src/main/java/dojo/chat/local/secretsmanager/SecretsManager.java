package dojo.chat.local.secretsmanager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.aws.AwsAnswer;
import dojo.chat.local.aws.AwsService;
import java.util.Optional;

/**
 * AWS Secrets Manager's {@code GetSecretValue}.
 *
 * <p>Source: AWS Secrets Manager API Reference, "GetSecretValue".
 */
public final class SecretsManager implements AwsService {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CURRENT = "AWSCURRENT";

    private final Secrets secrets;

    public SecretsManager(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "secretsmanager";
    }

    @Override
    public AwsAnswer answer(String operation, String body) {
        if (!"GetSecretValue".equals(operation)) {
            return AwsAnswer.jsonError("InvalidRequestException", "Only GetSecretValue is answered here.");
        }
        try {
            return value(JSON.readTree(body));
        } catch (JsonProcessingException e) {
            return AwsAnswer.jsonError("SerializationException", "The request is not JSON.");
        }
    }

    /** A secret has one version here, the current one. */
    private AwsAnswer value(JsonNode request) {
        Optional<Secret> secret = secrets.find(request.path("SecretId").asText())
                .filter(found -> request.path("VersionStage").asText(CURRENT).equals(CURRENT));
        return secret.map(SecretsManager::answer).orElseGet(() -> AwsAnswer.jsonError(
                "ResourceNotFoundException", "Secrets Manager can't find the specified secret."));
    }

    private static AwsAnswer answer(Secret secret) {
        return AwsAnswer.json(JSON.createObjectNode()
                .put("ARN", secret.arn())
                .put("Name", secret.name())
                .put("SecretString", secret.value())
                .put("VersionId", "00000000-0000-0000-0000-000000000001")
                .set("VersionStages", JSON.createArrayNode().add(CURRENT))
                .toString());
    }
}
