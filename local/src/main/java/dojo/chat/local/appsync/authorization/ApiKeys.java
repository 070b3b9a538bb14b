package dojo.chat.local.appsync.authorization;

import dojo.chat.local.appsync.AuthorizationMode;
import dojo.chat.local.appsync.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** The API's keys, each with the moment at which it ends. */
public final class ApiKeys {
    private final Map<String, Instant> expiries;
    private final Clock clock;

    public ApiKeys(Map<String, Instant> expiries, Clock clock) {
        this.expiries = Map.copyOf(expiries);
        this.clock = clock;
    }

    Caller caller(String key) throws AuthorizationException {
        Instant expiry = expiries.get(key);
        if (expiry == null || !clock.instant().isBefore(expiry)) {
            throw AuthorizationException.refused();
        }
        return new Caller(AuthorizationMode.API_KEY, null, field -> true);
    }
}
