package dojo.chat.local.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.local.appsync.GraphQlService.SubscriptionRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class ModerationTest {
    private static final int MONTH = 30 * 24 * 60 * 60;

    private final Chat chat = Chat.unlimited();
    private final String room = chat.newRoom();
    private final Person moderator = chat.newModerator();
    private final Person player = chat.newPlayer();

    @Test
    void aMutedPlayerCanNeitherSendNorEditUntilTheTimeIsOver() {
        player.send("m-" + room, room, "hello").value();
        moderator.silence("muteSender", target(60)).value();

        Answer refused = player.send(room, "hello?");

        assertThat(refused.errorType()).isEqualTo("Muted");
        assertThat(Instant.parse((String) refused.errorInfo().get("until")))
                .isCloseTo(Instant.now().plusSeconds(60), Assertions.within(Duration.ofSeconds(10)));
        assertThat(player.edit("m-" + room, "changed", 1).errorType()).isEqualTo("Muted");
        assertThat(player.page(room, Map.of()).items()).hasSize(1);
        chat.items().set(Chat.senderKey(player), "mutedUntil", System.currentTimeMillis() - 1);
        assertThat(player.send(room, "at last").get("seq")).isEqualTo(2);
    }

    @Test
    void anUnmutedPlayerSendsAgain() {
        moderator.silence("muteSender", target(60)).value();
        moderator.restore("unmuteSender", Map.of("senderId", Chat.idOf(player))).value();

        assertThat(player.send(room, "hello").get("seq")).isEqualTo(1);
    }

    @Test
    void aGuestIsReachedThroughOneOfHisMessages() {
        Person guest = chat.newGuest();
        guest.send("m-" + room, room, "rude").value();

        Answer record = moderator.silence("muteSender", Map.of("messageId", "m-" + room, "seconds", 60));

        assertThat(record.value())
                .containsEntry("messageId", "m-" + room)
                .containsEntry("room", room)
                .containsEntry("senderId", null);
        assertThat(guest.send(room, "still rude").errorType()).isEqualTo("Muted");
        assertThat(chat.newGuest().send(room, "polite").get("seq")).isEqualTo(2);
        moderator.restore("unmuteSender", Map.of("messageId", "m-" + room)).value();
        assertThat(guest.send(room, "sorry").get("seq")).isEqualTo(3);
    }

    @Test
    void aBannedPlayerCanNeitherSendNorSubscribe() {
        moderator.silence("banSender", target(MONTH)).value();

        assertThat(player.send(room, "hello").errorType()).isEqualTo("Banned");
        var refused = Assertions.catchThrowableOfType(
                SubscriptionRefused.class, () -> player.subscribe("onCreateMessage", null));
        assertThat(refused.errors().get(0).errorType()).isEqualTo("Banned");
        moderator.restore("unbanSender", Map.of("senderId", Chat.idOf(player))).value();
        assertThat(player.send(room, "I am back").get("seq")).isEqualTo(1);
    }

    @Test
    void aBanEndsTheSubscriptionsOfTheBannedAndOfNobodyElse() throws Exception {
        List<Events> his = List.of(player.subscribe("onCreateMessage", null),
                player.subscribe("onUpdateMessage", null), player.subscribe("onDeleteMessage", null));
        Events others = chat.newPlayer().subscribe("onCreateMessage", Map.of("room", Map.of("eq", room)));

        moderator.silence("banSender", target(60)).value();

        for (Events events : his) {
            assertThat(events.hasEnded()).isTrue();
        }
        chat.newGuest().send(room, "peace").value();
        assertThat(others.nextBody()).isEqualTo("peace");
    }

    @Test
    void aMuteAndABanAreLiftedOneByOne() {
        moderator.silence("muteSender", target(60)).value();
        moderator.silence("banSender", target(60)).value();
        moderator.restore("unbanSender", Map.of("senderId", Chat.idOf(player))).value();

        assertThat(player.send(room, "hello").errorType()).isEqualTo("Muted");
    }

    @Test
    void eachActLeavesARecordTheNewestFirst() {
        Map<String, Object> who = Map.of("senderId", Chat.idOf(player));
        moderator.silence("muteSender",
                Map.of("senderId", Chat.idOf(player), "seconds", 60, "reason", " Swearing ")).value();
        moderator.restore("unmuteSender", who).value();
        moderator.silence("banSender", target(90)).value();
        Answer last = moderator.restore("unbanSender", who);

        List<Map<String, Object>> records = chat.recordsOf(moderator);

        assertThat(records).extracting(record -> record.get("action"))
                .isEqualTo(List.of("unbanSender", "banSender", "unmuteSender", "muteSender"));
        assertThat(records.get(0)).isEqualTo(last.value());
        assertThat(records.get(1)).containsEntry("seconds", 90);
        assertThat(records.get(3))
                .containsEntry("seconds", 60)
                .containsEntry("reason", "Swearing")
                .containsEntry("senderId", Chat.idOf(player))
                .containsEntry("moderatorName", Chat.nameOf(moderator));
    }

    @Test
    void slowModeLeavesARecordAndShowsInTheRoom() {
        moderator.setSlowMode(room, 30).value();

        assertThat(player.room(room).get("slowModeSeconds")).isEqualTo(30);
        assertThat(chat.recordsOf(moderator)).singleElement().satisfies(record -> assertThat(record)
                .containsEntry("action", "setSlowMode")
                .containsEntry("room", room)
                .containsEntry("seconds", 30));
    }

    @Test
    void recordsArePaged() {
        moderator.setSlowMode(room, 30).value();
        moderator.setSlowMode(room, 0).value();

        Answer first = moderator.records(Map.of("limit", 1));
        Answer second = moderator.records(Map.of("limit", 1, "nextToken", first.get("nextToken")));

        assertThat(first.items()).hasSize(1);
        assertThat(second.items()).hasSize(1).isNotEqualTo(first.items());
        assertThat(moderator.records(Map.of("nextToken", "garbage")).errorType()).isEqualTo("InvalidArgument");
        assertThat(moderator.records(Map.of("limit", 101)).errorType()).isEqualTo("InvalidArgument");
    }

    @Test
    void onlyModeratorsModerate() {
        for (Person person : List.of(player, chat.newGuest(), chat.service())) {
            assertThat(person.silence("muteSender", target(60)).errorType()).isEqualTo("Unauthorized");
            assertThat(person.silence("banSender", target(60)).errorType()).isEqualTo("Unauthorized");
            assertThat(person.restore("unmuteSender", Map.of("senderId", "7")).errorType()).isEqualTo("Unauthorized");
            assertThat(person.restore("unbanSender", Map.of("senderId", "7")).errorType()).isEqualTo("Unauthorized");
            assertThat(person.setSlowMode(room, 60).errorType()).isEqualTo("Unauthorized");
            assertThat(person.records(Map.of()).errorType()).isEqualTo("Unauthorized");
        }
        assertThat(player.send(room, "hello").get("seq")).isEqualTo(1);
    }

    @Test
    void anActNeedsOneTargetThatIsThere() {
        Map<String, Object> both = Map.of("senderId", "7", "messageId", "m", "seconds", 60);

        assertThat(moderator.silence("muteSender", Map.of("seconds", 60)).errorType()).isEqualTo("InvalidArgument");
        assertThat(moderator.silence("muteSender", both).errorType()).isEqualTo("InvalidArgument");
        assertThat(moderator.silence("muteSender", Map.of("messageId", "no-" + room, "seconds", 60)).errorType())
                .isEqualTo("NotFound");
        assertThat(moderator.silence("muteSender", Map.of("senderId", "a b", "seconds", 60)).errorType())
                .isEqualTo("InvalidId");
    }

    @Test
    void secondsAndReasonsHaveBounds() {
        assertThat(moderator.silence("muteSender", target(0)).errorType()).isEqualTo("InvalidArgument");
        assertThat(moderator.silence("banSender", target(MONTH + 1)).errorType()).isEqualTo("InvalidArgument");
        assertThat(moderator.setSlowMode(room, -1).errorType()).isEqualTo("InvalidArgument");
        assertThat(moderator.setSlowMode(room, 3601).errorType()).isEqualTo("InvalidArgument");
        assertThat(moderator.setSlowMode("No Room", 60).errorType()).isEqualTo("InvalidRoom");
        Map<String, Object> longReason =
                Map.of("senderId", Chat.idOf(player), "seconds", 60, "reason", "r".repeat(251));
        assertThat(moderator.silence("muteSender", longReason).errorType()).isEqualTo("InvalidArgument");
    }

    private Map<String, Object> target(int seconds) {
        return Map.of("senderId", Chat.idOf(player), "seconds", seconds);
    }
}
