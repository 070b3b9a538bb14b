package dojo.chat.functions.heartbeat;

import dojo.chat.functions.graphql.AppSyncSigner;
import dojo.chat.functions.graphql.GraphQlAnswer;
import dojo.chat.functions.graphql.MessageSelection;
import dojo.chat.functions.graphql.SignedGraphQlClient;
import dojo.chat.functions.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Takes the way of a player's message, through the public endpoint and the real-time socket, and times it. */
final class Heartbeat {
    /** Messages of this room are for heartbeats alone and expire within an hour. */
    static final String ROOM = "clan-heartbeat";

    private static final String CREATE = "mutation($input: CreateMessageInput!) {"
            + " createMessage(input: $input) " + MessageSelection.ALL_FIELDS + " }";
    private static final String ON_CREATE = "subscription($filter: ModelSubscriptionMessageFilterInput) {"
            + " onCreateMessage(filter: $filter) " + MessageSelection.ALL_FIELDS + " }";

    private final SignedGraphQlClient api;
    private final AppSyncSigner signer;
    private final URI realtime;
    private final HttpClient http;
    private final Duration patience;
    private final Clock clock;

    /**
     * @param realtime the API's real-time URL
     * @param patience how long an answer or an arrival may take before the chat counts as down
     */
    Heartbeat(SignedGraphQlClient api, AppSyncSigner signer, URI realtime, HttpClient http, Duration patience,
            Clock clock) {
        this.api = api;
        this.signer = signer;
        this.realtime = realtime;
        this.http = http;
        this.patience = patience;
        this.clock = clock;
    }

    /** Sends a message, waits for it to come back, and tells how that went; never fails itself. */
    Pulse beat() throws InterruptedException {
        Instant at = clock.instant();
        try (RealtimeConnection connection = RealtimeConnection.open(http, realtime, signer, patience)) {
            connection.subscribe(signer, ON_CREATE, Map.of("filter", Map.of("room", Map.of("eq", ROOM))));
            return sendAndReceive(connection, at);
        } catch (IOException e) {
            return Pulse.failed(at, e.getMessage());
        }
    }

    private Pulse sendAndReceive(RealtimeConnection connection, Instant at) throws IOException, InterruptedException {
        String id = UUID.randomUUID().toString();
        long begin = System.nanoTime();
        GraphQlAnswer answer =
                api.execute(CREATE, Map.of("input", Map.of("id", id, "room", ROOM, "body", "heartbeat " + at)));
        int sendMilliseconds = millisecondsSince(begin);
        if (answer.error().isPresent()) {
            return Pulse.failed(at, "createMessage: " + answer.error().get().message());
        }
        connection.awaitEvent(event -> id.equals(Json.object(event, "onCreateMessage").get("id")));
        return Pulse.healthy(at, sendMilliseconds, millisecondsSince(begin));
    }

    private static int millisecondsSince(long begin) {
        return (int) Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }
}
