package dojo.chat.local.appsync.authorization;

import dojo.chat.local.appsync.AuthorizationMode;
import dojo.chat.local.appsync.Caller;
import java.util.Set;

/**
 * Finds out who makes a request: by API key, SigV4 signature or Lambda authorizer, whichever the headers show, as far as
 * the API has that way. Source: AWS AppSync Developer Guide, "Configuring authorization and authentication"; that an API
 * key counts more than an {@code Authorization} header beside it is what AppSync's users report.
 */
public final class Authenticator {
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
        if (apiKey != null && (authorization == null || modes.contains(AuthorizationMode.API_KEY))) {
            require(AuthorizationMode.API_KEY);
            return apiKeys.caller(apiKey);
        }
        if (authorization == null || authorization.isBlank()) {
            throw AuthorizationException.missing();
        }
        if (authorization.startsWith(Signature.ALGORITHM)) {
            require(AuthorizationMode.AWS_IAM);
            return signatures.verify(request);
        }
        require(AuthorizationMode.AWS_LAMBDA);
        return lambdaAuthorizer.authorize(authorization, request);
    }

    private void require(AuthorizationMode mode) throws AuthorizationException {
        if (!modes.contains(mode)) {
            throw AuthorizationException.refused();
        }
    }
}
