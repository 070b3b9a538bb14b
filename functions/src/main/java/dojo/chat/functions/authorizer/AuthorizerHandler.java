package dojo.chat.functions.authorizer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dojo.chat.functions.json.Json;
import dojo.chat.functions.log.StructuredLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crac.Core;
import org.crac.Resource;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The API's Lambda authorizer: lets players in by the token that the game gave them. Event and answer are those of
 * AWS AppSync Developer Guide, "AWS_LAMBDA authorization". The resolver context holds {@code id}, {@code name},
 * {@code rooms} (comma separated) and {@code role}. An answer is kept for at most five minutes and never past the
 * token's end; a refusal is not kept.
 */
public final class AuthorizerHandler implements RequestStreamHandler, Resource {
    private static final Duration LONGEST_KEPT = Duration.ofMinutes(5);

    private final SigningKeys keys;
    private final PlayerTokenVerifier verifier;
    private final Clock clock;
    private final StructuredLog log;

    /** Made by Lambda; reads PLAYER_TOKEN_SECRET_ARN and AWS_REGION from the environment. */
    public AuthorizerHandler() {
        this(SecretsManagerSource.fromEnvironment(), Clock.systemUTC(), StructuredLog.toStandardOutput());
        Core.getGlobalContext().register(this);
    }

    AuthorizerHandler(SecretSource source, Clock clock, StructuredLog log) {
        this.keys = new SigningKeys(source, clock);
        this.verifier = new PlayerTokenVerifier(keys, clock);
        this.clock = clock;
        this.log = log;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        output.write(Json.write(answer(input.readAllBytes())).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> answer(byte[] event) {
        try {
            return allow(verifier.verify(Json.text(Json.read(event), "authorizationToken")));
        } catch (RefusedTokenException e) {
            log.warn("Player token refused", Map.of("reason", e.getMessage()));
        } catch (IOException e) {
            log.error("Player token refused", Map.of("reason", "the event is no JSON object"));
        } catch (SdkException | IllegalStateException e) {
            log.error("Player token refused", Map.of("reason", "the secret can't be read", "cause", e.toString()));
        }
        return decision(false, Map.of(), 0);
    }

    private Map<String, Object> allow(Player player) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("id", player.id());
        context.put("name", player.name());
        context.put("rooms", String.join(",", player.rooms()));
        context.put("role", player.role());
        long left = Duration.between(clock.instant(), player.validUntil()).toSeconds();
        return decision(true, context, Math.max(0, Math.min(LONGEST_KEPT.toSeconds(), left)));
    }

    private static Map<String, Object> decision(boolean authorized, Map<String, Object> context, long secondsKept) {
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("isAuthorized", authorized);
        decision.put("resolverContext", context);
        decision.put("deniedFields", List.of());
        decision.put("ttlOverride", secondsKept);
        return decision;
    }

    /** Loads the classes and makes the calls of a first request, so that SnapStart's snapshot holds them. */
    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        answer("{\"authorizationToken\":\"eyJhbGciOiJIUzI1NiJ9.e30.AA\"}".getBytes(StandardCharsets.UTF_8));
        keys.forget();
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
        // Nothing was kept that a restored function could not use.
    }
}
