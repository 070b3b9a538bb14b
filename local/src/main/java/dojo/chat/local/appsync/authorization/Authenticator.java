package dojo.chat.local.appsync.authorization;

import dojo.chat.local.appsync.AuthorizationMode;
import dojo.chat.local.appsync.Caller;
import java.util.Set;

/**
 * Finds out who makes a request: by SigV4 signature, Lambda authorizer or API key, whichever the headers show, as far as
 * the API has that way. Source: AWS AppSync Developer Guide, "Configuring authorization and authentication".
 */
public final class Authenticator {
    private static final String SIGNATURE = "AWS4-HMAC-SHA256";

    private final Set<AuthorizationMode> modes;
    private final ApiKeys apiKeys;
    private final LambdaAuthorizer lambdaAuthorizer;
    private final SignatureVerifier signatures;

    /**
     * @param modes the API's ways of authorization
     * @param lambdaAuthorizer null when the API has none
     */
    public Authenticator(
            Set<AuthorizationMode> modes,
            ApiKeys apiKeys,
            LambdaAuthorizer lambdaAuthorizer,
            SignatureVerifier signatures) {
        this.modes = Set.copyOf(modes);
        this.apiKeys = apiKeys;
        this.lambdaAuthorizer = lambdaAuthorizer;
        this.signatures = signatures;
    }

    /**
     * The caller; blocks while a Lambda authorizer decides.
     *
     * @throws AuthorizationException nobody that the API knows
     */
    public Caller authenticate(AuthorizationRequest request) throws AuthorizationException {
        String authorization = request.headers().get("authorization");
        String apiKey = request.headers().get("x-api-key");
        if (authorization != null && authorization.startsWith(SIGNATURE)) {
            require(AuthorizationMode.AWS_IAM);
            return signatures.verify(request);
        }
        if (authorization != null && !authorization.isBlank()) {
            require(AuthorizationMode.AWS_LAMBDA);
            return lambdaAuthorizer.authorize(authorization, request);
        }
        if (apiKey != null) {
            require(AuthorizationMode.API_KEY);
            return apiKeys.caller(apiKey);
        }
        throw AuthorizationException.missing();
    }

    private void require(AuthorizationMode mode) throws AuthorizationException {
        if (!modes.contains(mode)) {
            throw AuthorizationException.refused();
        }
    }
}
