package dojo.chat.local.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.appsync.GraphQlService.SubscriptionListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a subscription gets. */
final class Events implements SubscriptionListener {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SECONDS = 5;

    private final String field;
    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    Events(String field) {
        this.field = field;
    }

    @Override
    public void event(byte[] payload) {
        try {
            messages.add(JSON.readTree(payload).at("/data/" + field));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void ended() {
        ended.countDown();
    }

    /** The next event's body. Events come in order, so what should not have come shows here. */
    String nextBody() throws InterruptedException {
        return next().path("body").asText();
    }

    JsonNode next() throws InterruptedException {
        JsonNode message = messages.poll(SECONDS, TimeUnit.SECONDS);
        assertThat(message).as("an event within %s s", SECONDS).isNotNull();
        return message;
    }

    boolean hasEnded() throws InterruptedException {
        return ended.await(SECONDS, TimeUnit.SECONDS);
    }
}
