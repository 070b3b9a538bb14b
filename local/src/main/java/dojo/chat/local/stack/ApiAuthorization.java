package dojo.chat.local.stack;

import dojo.chat.local.appsync.AuthorizationMode;
import dojo.chat.local.appsync.authorization.ApiKeys;
import dojo.chat.local.appsync.authorization.Authenticator;
import dojo.chat.local.appsync.authorization.LambdaAuthorizer;
import dojo.chat.local.appsync.authorization.SignatureVerifier;
import dojo.chat.local.cloudformation.Evaluator;
import dojo.chat.local.cloudformation.Properties;
import dojo.chat.local.cloudformation.Resource;
import dojo.chat.local.cloudformation.TemplateException;
import dojo.chat.local.iam.CredentialStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The API's ways of authorization, as the template sets them.
 *
 * <p>Source: AWS CloudFormation User Guide, "AWS::AppSync::GraphQLApi" and "AWS::AppSync::ApiKey".
 */
final class ApiAuthorization {
    private static final int DEFAULT_TTL_SECONDS = 300;
    /** How long a key lives whose template says nothing of it. */
    private static final Duration DEFAULT_KEY_LIFE = Duration.ofDays(7);

    private final Resource api;
    private final Evaluator evaluator;

    ApiAuthorization(Resource api, Evaluator evaluator) {
        this.api = api;
        this.evaluator = evaluator;
    }

    AuthorizationMode defaultMode() {
        return mode(api.properties());
    }

    Set<AuthorizationMode> additionalModes() {
        Set<AuthorizationMode> modes = new LinkedHashSet<>();
        additionalProviders().forEach(provider -> modes.add(mode(provider)));
        return modes;
    }

    private List<Properties> additionalProviders() {
        return api.properties().parts("AdditionalAuthenticationProviders");
    }

    private AuthorizationMode mode(Properties provider) {
        String type = provider.text("AuthenticationType");
        try {
            return AuthorizationMode.valueOf(type);
        } catch (IllegalArgumentException e) {
            throw new TemplateException("%s is authorized by %s, which does not run here.".formatted(api.id(), type), e);
        }
    }

    /** The keys with the moments at which they end. */
    Map<String, Instant> keys() {
        Map<String, Instant> keys = new LinkedHashMap<>();
        for (Resource key : evaluator.resources("AWS::AppSync::ApiKey")) {
            long expires = key.properties().longNumber("Expires", Instant.now().plus(DEFAULT_KEY_LIFE).getEpochSecond());
            keys.put(evaluator.attribute(key.id(), "ApiKey").asText(), Instant.ofEpochSecond(expires));
        }
        return keys;
    }

    /** The reference to the function that authorizes, if the API has one. */
    Optional<String> authorizerFunction() {
        return authorizer().map(authorizer -> authorizer.text("AuthorizerUri"));
    }

    private Optional<Properties> authorizer() {
        List<Properties> providers = new ArrayList<>(additionalProviders());
        providers.add(api.properties());
        return providers.stream()
                .filter(provider -> provider.has("LambdaAuthorizerConfig"))
                .findFirst()
                .map(provider -> provider.part("LambdaAuthorizerConfig"));
    }

    /** What decides who a caller is. */
    Authenticator authenticator(Functions functions, CredentialStore credentials, String accountId) {
        Clock clock = Clock.systemUTC();
        Set<AuthorizationMode> modes = new LinkedHashSet<>(additionalModes());
        modes.add(defaultMode());
        LambdaAuthorizer lambdaAuthorizer = authorizer()
                .map(authorizer -> lambdaAuthorizer(authorizer, functions, accountId, clock))
                .orElse(null);
        return new Authenticator(
                modes, new ApiKeys(keys(), clock), lambdaAuthorizer, new SignatureVerifier(credentials, clock));
    }

    private LambdaAuthorizer lambdaAuthorizer(
            Properties authorizer, Functions functions, String accountId, Clock clock) {
        String validation = authorizer.text("IdentityValidationExpression", "");
        return new LambdaAuthorizer(
                functions.find(authorizer.text("AuthorizerUri"), api.id()),
                evaluator.attribute(api.id(), "ApiId").asText(),
                accountId,
                Duration.ofSeconds(authorizer.number("AuthorizerResultTtlInSeconds", DEFAULT_TTL_SECONDS)),
                validation.isEmpty() ? null : Pattern.compile(validation),
                clock);
    }
}
