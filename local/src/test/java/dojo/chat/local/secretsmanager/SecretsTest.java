package dojo.chat.local.secretsmanager;

import static dojo.chat.local.cloudformation.AssemblyFixture.properties;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dojo.chat.local.cloudformation.Properties;
import dojo.chat.local.cloudformation.TemplateException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path directory;

    @Test
    void aGeneratedSecretHasTheWantedLengthAndCharacters() {
        assertThat(value("{'GenerateSecretString':{'PasswordLength':64,'ExcludePunctuation':true}}"))
                .matches("[A-Za-z0-9]{64}");
        assertThat(value("{'GenerateSecretString':{'PasswordLength':200,'ExcludeUppercase':true,'ExcludeNumbers':true,"
                        + "'ExcludePunctuation':true,'ExcludeCharacters':'abc'}}"))
                .matches("[d-z]{200}");
        assertThat(value("{'GenerateSecretString':{}}")).hasSize(32);
    }

    @Test
    void aGeneratedSecretGoesIntoItsTemplate() {
        assertThat(value("{'GenerateSecretString':{'GenerateStringKey':'password','ExcludePunctuation':true,"
                        + "'PasswordLength':8,'SecretStringTemplate':'{\\'user\\':\\'a\\'}'}}"))
                .matches("\\{\"user\":\"a\",\"password\":\"[A-Za-z0-9]{8}\"}");
    }

    @Test
    void aGivenTextIsTaken() {
        assertThat(value("{'SecretString':'open sesame'}")).isEqualTo("open sesame");
    }

    @Test
    void excludingEveryCharacterIsRefused() {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> value("{'GenerateSecretString':{'ExcludeUppercase':true,'ExcludeLowercase':true,"
                        + "'ExcludeNumbers':true,'ExcludePunctuation':true}}"))
                .withMessage("GenerateSecretString excludes every character.");
    }

    @Test
    void secretsInAFileAreTheSameAfterARestartAndForTheirOwnerOnly() throws Exception {
        Path file = directory.resolve("data/secrets.json");
        Properties generated = properties("{'GenerateSecretString':{}}");
        Secrets first = Secrets.in(file);
        first.add("arn:token", "Token", generated);
        Secrets second = Secrets.in(file);
        second.add("arn:token", "Token", generated);
        assertThat(second.find("arn:token")).isEqualTo(first.find("Token")).isPresent();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(first.find("Other")).isEmpty();
    }

    private static String value(String json) {
        Secrets secrets = Secrets.inMemory();
        secrets.add("arn:it", "It", properties(json));
        return secrets.find("It").orElseThrow().value();
    }
}
