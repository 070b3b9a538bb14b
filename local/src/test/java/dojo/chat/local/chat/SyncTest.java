package dojo.chat.local.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SyncTest {
    private final Chat chat = Chat.unlimited();
    private final String room = chat.newRoom();
    private final Person guest = chat.newGuest();
    private final Person player = chat.newPlayer();

    @Test
    void aBaseSyncGivesTheNewestMessagesAndEnds() {
        send(5);

        Answer sync = guest.sync(arguments(room, "lastSync", 0, "limit", 3));

        assertThat(sync.each("body")).containsExactlyInAnyOrder("message 3", "message 4", "message 5");
        assertThat(sync.get("nextToken")).isNull();
        assertThat((Long) sync.get("startedAt")).isBetween(now() - 10_000, now());
    }

    @Test
    void aBaseSyncHas100MessagesUnlessAskedOtherwiseAndNoTombstones() {
        send(102);
        player.send("gone-" + room, room, "gone").value();
        player.delete("gone-" + room, 1).value();

        assertThat(guest.sync(arguments(room)).items()).hasSize(100);
        assertThat(guest.sync(arguments(room, "limit", 1000)).each("seq"))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 102).boxed().toList());
    }

    @Test
    void withoutAFilterItIsTheDefaultRoom() {
        String body = "said in the village, not in " + room;
        guest.send("village", body).value();
        guest.send(room, "elsewhere").value();
        Map<String, Object> asDataStore = new HashMap<>(Map.of("limit", 1000, "lastSync", 0));
        asDataStore.put("filter", null);
        asDataStore.put("nextToken", null);

        assertThat(guest.sync(asDataStore).each("body")).contains(body).doesNotContain("elsewhere");
        assertThat(guest.sync(Map.of("filter", Map.of())).each("body")).contains(body);
    }

    @Test
    void aDeltaSyncGivesWhatChangedSinceInTheOrderOfChange() {
        player.send("edited-" + room, room, "one").value();
        player.send("deleted-" + room, room, "two").value();
        send(1);
        Answer edited = player.edit("edited-" + room, "one again", 1);
        player.delete("deleted-" + room, 1).value();

        Answer delta = guest.sync(arguments(room, "lastSync", edited.get("_lastChangedAt")));

        assertThat(delta.each("body")).containsSubsequence("message 1", "one again", "");
        assertThat(delta.each("_lastChangedAt")).isSorted();
        assertThat(delta.items()).filteredOn(item -> item.get("id").equals("deleted-" + room))
                .singleElement()
                .satisfies(item -> assertThat(item).containsEntry("_deleted", true).containsEntry("_version", 2));
        assertThat(delta.get("nextToken")).isNull();
    }

    @Test
    void aDeltaSyncReachesBackALittleForChangesThatBecameVisibleLate() {
        long sentAt = (Long) player.send(room, "one").get("_lastChangedAt");

        assertThat(guest.sync(arguments(room, "lastSync", sentAt + 3_000)).items()).hasSize(1);
        assertThat(guest.sync(arguments(room, "lastSync", sentAt + 10_000)).items()).isEmpty();
    }

    @Test
    void aDeltaSyncIsPagedAndKeepsTheTimeOfItsFirstPage() {
        send(7);
        List<Object> seqs = new ArrayList<>();
        List<Object> startedAts = new ArrayList<>();

        Object token = null;
        do {
            Answer page = guest.sync(arguments(room, "lastSync", now() - 60_000, "limit", 3, "nextToken", token));
            seqs.addAll(page.each("seq"));
            startedAts.add(page.get("startedAt"));
            token = page.get("nextToken");
        } while (token != null);

        assertThat(seqs).isEqualTo(List.of(1, 2, 3, 4, 5, 6, 7));
        assertThat(startedAts).hasSizeGreaterThanOrEqualTo(3).allMatch(startedAts.get(0)::equals);
    }

    @Test
    void aClientThatWasAwayForLongerThanTombstonesLiveStartsAnew() {
        send(3);
        player.send("gone-" + room, room, "gone").value();
        player.delete("gone-" + room, 1).value();
        long longAgo = Instant.now().minus(Chat.TOMBSTONES).minus(Duration.ofMinutes(1)).toEpochMilli();

        assertThat(guest.sync(arguments(room, "lastSync", longAgo)).each("seq")).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void severalRoomsFollowOneAnother() {
        String other = chat.newRoom();
        guest.send(room, "here").value();
        guest.send(other, "there").value();
        Map<String, Object> filter = Map.of("or", List.of(eq(room), eq(other)));

        Answer first = guest.sync(Map.of("filter", filter));
        Answer second = guest.sync(Map.of("filter", filter, "nextToken", first.get("nextToken")));

        assertThat(first.each("body")).isEqualTo(List.of("here"));
        assertThat(second.each("body")).isEqualTo(List.of("there"));
        assertThat(second.get("nextToken")).isNull();
        assertThat(second.get("startedAt")).isEqualTo(first.get("startedAt"));
    }

    @Test
    void aFilterMayAskForMoreThanTheRoom() {
        send(5);
        Map<String, Object> one = Map.of("and", List.of(eq(room), Map.of("body", Map.of("contains", "1"))));
        Map<String, Object> either = Map.of("room", Map.of("eq", room), "or",
                List.of(Map.of("body", Map.of("contains", "1")), Map.of("body", Map.of("eq", "message 3"))));
        Map<String, Object> allBut = Map.of("and",
                List.of(eq(room), Map.of("not", Map.of("body", Map.of("beginsWith", "message 2")))));

        assertThat(guest.sync(Map.of("filter", one)).each("seq")).isEqualTo(List.of(1));
        assertThat(guest.sync(Map.of("filter", either)).each("seq")).containsExactlyInAnyOrder(1, 3);
        assertThat(guest.sync(Map.of("filter", allBut)).each("seq")).containsExactlyInAnyOrder(1, 3, 4, 5);
    }

    @Test
    void tombstonesPassAnyFilterOfADeltaSync() {
        player.send("gone-" + room, room, "wanted").value();
        player.delete("gone-" + room, 1).value();
        send(1);
        Map<String, Object> filter = Map.of("room", Map.of("eq", room), "body", Map.of("eq", "wanted"));

        Answer delta = guest.sync(Map.of("filter", filter, "lastSync", now() - 60_000));

        assertThat(delta.each("_deleted")).isEqualTo(List.of(true));
    }

    @Test
    void twoRoomsAtOnceAreNone() {
        Answer none = guest.sync(Map.of("filter", Map.of("and", List.of(eq(room), eq("village")))));

        assertThat(none.items()).isEmpty();
        assertThat(none.get("nextToken")).isNull();
        assertThat((Long) none.get("startedAt")).isPositive();
    }

    @Test
    void aFilterThatDoesNotNameItsRoomsIsRefusedAndNeverScanned() {
        List<Map<String, Object>> filters = List.of(
                Map.of("room", Map.of("ne", "village")),
                Map.of("room", Map.of("beginsWith", "vil")),
                Map.of("room", Map.of("between", List.of("a", "z"))),
                Map.of("body", Map.of("contains", "hello")),
                Map.of("or", List.of(eq(room), Map.of("body", Map.of("contains", "hello")))),
                Map.of("not", eq(room)),
                Map.of("and", List.of(eq(room), Map.of("not", Map.of("room", Map.of("eq", "dojo"))))),
                Map.of("room", Map.of("eq", room), "seq", Map.of("gt", 3)),
                Map.of("room", nullOperand()));

        assertThat(filters).allSatisfy(filter -> assertThat(guest.sync(Map.of("filter", filter)).errorType())
                .isEqualTo("InvalidArgument"));
    }

    @Test
    void aFilterOfTooManyAlternativesIsRefused() {
        List<Map<String, Object>> rooms = IntStream.range(0, 21).mapToObj(i -> eq("room-" + i)).toList();
        Map<String, Object> deep = eq(room);
        for (int i = 0; i < 30; i++) {
            deep = Map.of("and", List.of(deep));
        }

        assertThat(guest.sync(Map.of("filter", Map.of("or", rooms))).errorType()).isEqualTo("InvalidArgument");
        assertThat(guest.sync(Map.of("filter", deep)).errorType()).isEqualTo("InvalidArgument");
    }

    @Test
    void aTokenThatThisQueryDidNotGiveIsRefused() {
        send(3);
        String token = (String) guest.sync(arguments(room, "lastSync", now() - 60_000, "limit", 1)).get("nextToken");
        List<String> forged = List.of("", "garbage", "1" + token.substring(1), "99999999" + token,
                token.replaceFirst("\\.\\d", ".9"), token.replaceFirst("\\.\\d", ".0"),
                token.substring(0, token.length() / 2), "0." + now() + ".garbage");

        assertThat(forged).allSatisfy(text -> assertThat(
                        guest.sync(arguments(room, "lastSync", now() - 60_000, "limit", 1, "nextToken", text)).errorType())
                .isEqualTo("InvalidArgument"));
    }

    @Test
    void aLimitBelowOneIsRefusedAndALargeOneIsTakenAs1000() {
        assertThat(guest.sync(arguments(room, "limit", 0)).errorType()).isEqualTo("InvalidArgument");
        assertThat(guest.sync(arguments(room, "limit", 100_000)).items()).isEmpty();
    }

    private void send(int count) {
        IntStream.rangeClosed(1, count).forEach(i -> guest.send(room, "message " + i).value());
    }

    private static Map<String, Object> eq(String room) {
        return Map.of("room", Map.of("eq", room));
    }

    private static Map<String, Object> nullOperand() {
        Map<String, Object> operand = new HashMap<>();
        operand.put("eq", null);
        return operand;
    }

    private static Map<String, Object> arguments(String room, Object... others) {
        Map<String, Object> arguments = new HashMap<>(Map.of("filter", eq(room)));
        for (int i = 0; i < others.length; i += 2) {
            arguments.put((String) others[i], others[i + 1]);
        }
        return arguments;
    }

    private static long now() {
        return System.currentTimeMillis();
    }
}
