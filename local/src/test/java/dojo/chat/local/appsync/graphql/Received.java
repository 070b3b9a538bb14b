package dojo.chat.local.appsync.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.local.appsync.GraphQlService.SubscriptionListener;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps what a subscription hears, in order. */
final class Received implements SubscriptionListener {
    static final String ENDED = "ended";

    private final BlockingQueue<byte[]> payloads = new LinkedBlockingQueue<>();

    @Override
    public void event(byte[] payload) {
        payloads.add(payload);
    }

    @Override
    public void ended() {
        payloads.add(ENDED.getBytes(StandardCharsets.UTF_8));
    }

    /** The next payload as it came; waits for it. */
    byte[] nextBytes() {
        try {
            byte[] payload = payloads.poll(15, TimeUnit.SECONDS);
            assertThat(payload).as("an event within 15 seconds").isNotNull();
            return payload;
        } catch (InterruptedException interrupted) {
            throw new AssertionError("interrupted", interrupted);
        }
    }

    /** The next payload as text; waits for it. */
    String next() {
        return new String(nextBytes(), StandardCharsets.UTF_8);
    }

    /** What came and was not taken yet. */
    List<String> rest() {
        List<byte[]> rest = new ArrayList<>();
        payloads.drainTo(rest);
        return rest.stream().map(payload -> new String(payload, StandardCharsets.UTF_8)).toList();
    }
}
