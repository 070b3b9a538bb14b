package dojo.chat.local.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.local.appsync.datasource.CapacityCounter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the chat costs in DynamoDB, in request units of on-demand capacity. */
class CapacityTest {
    private static final String BODY = "Meet me at the dojo after sunset, and bring the map of the old tunnels.";

    private final Chat chat = Chat.withRules();
    private final CapacityCounter capacity = chat.capacity();
    private final String room = chat.newRoom();
    private final Person player = chat.newPlayer();

    @Test
    void aSendWithAllRulesOnWritesFiveUnits() {
        chat.newModerator().setSlowMode(chat.newRoom(), 30).value();
        player.send(room, "the first one reserves the name").value();
        capacity.reset();

        player.send(room, BODY).value();

        assertThat(capacity.writes()).isEqualTo(5);
        assertThat(capacity.reads()).isLessThanOrEqualTo(4);
    }

    @Test
    void aGuestsSendInSlowModeWritesFiveUnits() {
        chat.newModerator().setSlowMode(room, 30).value();
        capacity.reset();

        chat.newGuest().sendAs("Ronin", room, BODY).value();

        assertThat(capacity.writes()).isEqualTo(5);
    }

    @Test
    void aPlayersFirstSendWritesOneMoreForHisName() {
        capacity.reset();

        player.send(room, BODY).value();

        assertThat(capacity.writes()).isEqualTo(6);
    }

    @Test
    void aRepeatedSendWritesNothing() {
        player.send("m-" + room, room, BODY).value();
        capacity.reset();

        player.send("m-" + room, room, BODY).value();

        assertThat(capacity.writes()).isZero();
    }

    @Test
    void theFirstPageOfAThousandMessagesReadsAtMostThreeUnits() {
        fillRoom();
        capacity.reset();

        assertThat(player.page(room, Map.of()).items()).hasSize(50);

        assertThat(capacity.reads()).isLessThanOrEqualTo(3);
    }

    @Test
    void aBaseSyncOf50ReadsAtMostThreeUnits() {
        fillRoom();
        capacity.reset();

        assertThat(player.sync(Map.of("filter", inRoom(), "lastSync", 0, "limit", 50)).items()).hasSize(50);

        assertThat(capacity.reads()).isLessThanOrEqualTo(3);
    }

    @Test
    void anEmptyDeltaSyncReadsAtMostOneUnit() {
        fillRoom();
        long later = System.currentTimeMillis() + 60_000;
        capacity.reset();

        assertThat(player.sync(Map.of("filter", inRoom(), "lastSync", later, "limit", 1000)).items()).isEmpty();

        assertThat(capacity.reads()).isLessThanOrEqualTo(1);
    }

    private void fillRoom() {
        Answer sent = player.send("m-" + room, room, BODY);
        chat.items().copyMessage((String) sent.get("id"), 1_000);
        assertThat(player.page(room, Map.of("limit", 1)).each("seq")).isEqualTo(List.of(1_000));
    }

    private Map<String, Object> inRoom() {
        return Map.of("room", Map.of("eq", room));
    }
}
