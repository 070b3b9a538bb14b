package dojo.chat.infra.function;

import dojo.chat.infra.accepted.AcceptedRule;
import dojo.chat.infra.permission.Access;
import dojo.chat.infra.stage.StoredData;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/**
 * What the game's server signs player tokens with, and the authorizer checks them by: 64 random letters and digits.
 * HS256 wants at least 32 bytes (RFC 7518, section 3.2).
 */
public final class PlayerTokenSecret extends Construct {

    private static final int LENGTH = 64;

    private final Secret secret;

    public PlayerTokenSecret(Construct scope, String id, StoredData data) {
        super(scope, id);
        secret = Secret.Builder.create(this, "Resource")
                .description("Signs the chat's player tokens (HS256)")
                .generateSecretString(SecretStringGenerator.builder()
                        .passwordLength(LENGTH)
                        .excludePunctuation(true)
                        .build())
                .removalPolicy(data.removalPolicy())
                .build();
        new AcceptedRule("AwsSolutions-SMG4", "The game's server holds the same secret: it is rotated with it, as the "
                        + "runbook tells.")
                .on(secret);
    }

    /** Lets the function read the secret. */
    public void grantRead(ChatFunction function) {
        Access.allow(function, arn(), "secretsmanager:GetSecretValue");
    }

    public String arn() {
        return secret.getSecretArn();
    }
}
