package dojo.chat.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CredentialStoreTest {
    private static final String ROLE = "arn:aws:iam::123456789012:role/service/Moderator";

    private final CredentialStore store = new CredentialStore();

    @Test
    void eachSessionHasCredentialsOfItsOwn() {
        Credentials one = store.issue("123456789012", ROLE, "moderator", field -> true);
        Credentials other = store.issue("123456789012", ROLE, "moderator", field -> true);

        assertThat(one.accessKeyId()).matches("ASIA[A-Z2-7]{16}").isNotEqualTo(other.accessKeyId());
        assertThat(one.secretAccessKey()).hasSize(40).isNotEqualTo(other.secretAccessKey());
        assertThat(one.sessionToken()).isNotEqualTo(other.sessionToken());
    }

    @Test
    void credentialsAreFoundByTheirAccessKey() {
        Credentials issued = store.issue("123456789012", ROLE, "moderator", field -> true);

        assertThat(store.find(issued.accessKeyId())).contains(issued);
        assertThat(store.find("ASIAUNKNOWN")).isEmpty();
    }

    @Test
    void aSessionsArnNamesTheRoleAndTheSession() {
        assertThat(store.issue("123456789012", ROLE, "moderator", field -> true).sessionArn())
                .isEqualTo("arn:aws:sts::123456789012:assumed-role/Moderator/moderator");
    }
}
