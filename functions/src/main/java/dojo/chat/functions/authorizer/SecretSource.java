package dojo.chat.functions.authorizer;

import java.util.Optional;

/** Where the secret that signs player tokens is kept. */
public interface SecretSource {
    /** The label of the version in use (AWS Secrets Manager User Guide, "Secret versions"). */
    String CURRENT = "AWSCURRENT";

    /** The label of the version before the last rotation. */
    String PREVIOUS = "AWSPREVIOUS";

    /**
     * Reads one version of the secret.
     *
     * @param versionStage {@link #CURRENT} or {@link #PREVIOUS}
     * @return the secret's text; empty where no version has the label, as before the first rotation
     */
    Optional<String> read(String versionStage);
}
