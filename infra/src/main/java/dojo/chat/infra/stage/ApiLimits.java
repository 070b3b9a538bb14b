package dojo.chat.infra.stage;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * What the API lets a client do.
 *
 * @param introspection whether clients may read the schema
 * @param queryDepth the levels that a query may nest; 0 for no limit (AppSync takes 1 to 75)
 * @param resolverCount the resolvers that one request may run; 0 for no limit (AppSync takes 1 to 10,000)
 * @param requestsPerAddress the requests that one address may make in five minutes, where AWS WAF counts them
 * @param keyExpires when the guests' API key ends: a fixed date, so that a deploy does not move it. AppSync wants it
 *     1 to 365 days ahead of the deploy that sets it.
 */
public record ApiLimits(
        boolean introspection, int queryDepth, int resolverCount, OptionalInt requestsPerAddress, Instant keyExpires) {

    public ApiLimits {
        requireBetween("query depth limit", queryDepth, 75);
        requireBetween("resolver count limit", resolverCount, 10_000);
    }

    private static void requireBetween(String what, int value, int most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException("The " + what + " must be 0 to " + most + ", not " + value + ".");
        }
    }
}
