package dojo.chat.local.secretsmanager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dojo.chat.local.cloudformation.Properties;
import dojo.chat.local.cloudformation.TemplateException;
import java.security.SecureRandom;

/**
 * The text of a new secret, as the properties of {@code AWS::SecretsManager::Secret} want it.
 *
 * <p>Source: AWS CloudFormation User Guide, "AWS::SecretsManager::Secret GenerateSecretString".
 */
final class SecretText {
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final int DEFAULT_LENGTH = 32;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretText() {}

    /** The given text, or a generated one. */
    static String of(Properties secret) {
        if (secret.has("SecretString")) {
            return secret.text("SecretString");
        }
        Properties wanted = secret.part("GenerateSecretString");
        String generated = generate(wanted);
        return wanted.has("GenerateStringKey") ? inTemplate(wanted, generated) : generated;
    }

    private static String generate(Properties wanted) {
        String alphabet = alphabet(wanted);
        if (alphabet.isEmpty()) {
            throw new TemplateException("GenerateSecretString excludes every character.");
        }
        StringBuilder text = new StringBuilder();
        for (int i = wanted.number("PasswordLength", DEFAULT_LENGTH); i > 0; i--) {
            text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static String alphabet(Properties wanted) {
        String alphabet = (wanted.flag("ExcludeLowercase") ? "" : LOWER)
                + (wanted.flag("ExcludeUppercase") ? "" : UPPER)
                + (wanted.flag("ExcludeNumbers") ? "" : DIGITS)
                + (wanted.flag("ExcludePunctuation") ? "" : PUNCTUATION)
                + (wanted.flag("IncludeSpace") ? " " : "");
        String excluded = wanted.text("ExcludeCharacters", "");
        StringBuilder left = new StringBuilder();
        alphabet.chars().filter(character -> excluded.indexOf(character) < 0).forEach(left::appendCodePoint);
        return left.toString();
    }

    private static String inTemplate(Properties wanted, String generated) {
        try {
            ObjectNode template = (ObjectNode) JSON.readTree(wanted.text("SecretStringTemplate"));
            return template.put(wanted.text("GenerateStringKey"), generated).toString();
        } catch (JsonProcessingException | ClassCastException e) {
            throw new TemplateException("SecretStringTemplate must be a JSON object.", e);
        }
    }
}
