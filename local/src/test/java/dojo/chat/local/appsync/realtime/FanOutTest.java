package dojo.chat.local.appsync.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.local.support.FrameClient;
import dojo.chat.local.support.RecordingService;
import dojo.chat.local.support.RunningApi;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FanOutTest {
    private static final int SUBSCRIBERS = 200;
    private static final int EVENTS = 50;

    private final List<FrameClient> clients = new ArrayList<>();

    @AfterEach
    void close() {
        clients.forEach(FrameClient::close);
    }

    @Test
    void everySubscriberGetsEveryEventInOrder() throws Exception {
        RecordingService service = new RecordingService();
        try (RunningApi api = new RunningApi(service)) {
            for (int number = 0; number < SUBSCRIBERS; number++) {
                FrameClient client = FrameClient.connect(api.port(), RunningApi.GUEST).initialize();
                clients.add(client);
                client.start("s" + number, "subscription { a }", RunningApi.GUEST);
                assertThat(client.next().path("type").asText()).isEqualTo("start_ack");
            }
            for (int event = 0; event < EVENTS; event++) {
                service.publish("{\"data\":" + event + "}");
            }

            for (int number = 0; number < SUBSCRIBERS; number++) {
                for (int event = 0; event < EVENTS; event++) {
                    assertThat(clients.get(number).next().toString()).isEqualTo(
                            "{\"type\":\"data\",\"id\":\"s%d\",\"payload\":{\"data\":%d}}".formatted(number, event));
                }
            }
        }
    }
}
