package dojo.chat.local.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.GraphQlService.SubscriptionRefused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {
    private final Chat chat = Chat.unlimited();
    private final String room = chat.newRoom();
    private final String clan = chat.newClan();
    private final Person guest = chat.newGuest();
    private final Person member = chat.newPlayer(clan);

    @Test
    void sendsEditsAndDeletionsComeToSubscribersOfTheRoom() throws Exception {
        Events created = guest.subscribe("onCreateMessage", eq(room));
        Events updated = guest.subscribe("onUpdateMessage", eq(room));
        Events deleted = guest.subscribe("onDeleteMessage", eq(room));

        member.send("m-" + room, room, "hello").value();
        member.edit("m-" + room, "hello again", 1).value();
        member.delete("m-" + room, 2).value();

        assertThat(created.nextBody()).isEqualTo("hello");
        assertThat(updated.nextBody()).isEqualTo("hello again");
        assertThat(deleted.next().path("_deleted").asBoolean()).isTrue();
    }

    @Test
    void aSubscriberOfOneRoomHearsNothingOfOthers() throws Exception {
        Events events = guest.subscribe("onCreateMessage", Map.of("and", List.of(eq(room))));

        guest.send(chat.newRoom(), "elsewhere").value();
        guest.send(room, "here").value();

        assertThat(events.nextBody()).isEqualTo("here");
    }

    @Test
    void withoutAFilterAGuestHearsAllPublicRoomsAndNoPrivateOne() throws Exception {
        List<Events> all = List.of(guest.subscribe("onCreateMessage"), guest.subscribe("onCreateMessage", null),
                guest.subscribe("onCreateMessage", Map.of()));

        member.send(clan, "secret").value();
        chat.service().send(Chat.HEARTBEAT_ROOM, "beat").value();
        guest.send(room, "public").value();

        for (Events events : all) {
            assertThat(bodiesOf(events, clan, Chat.HEARTBEAT_ROOM, room)).isEqualTo(List.of("public"));
        }
    }

    @Test
    void aMemberHearsHisPrivateRoomsBesideThePublicOnes() throws Exception {
        Events events = member.subscribe("onCreateMessage", null);
        String otherClan = chat.newClan();

        chat.newPlayer(otherClan).send(otherClan, "not for him").value();
        member.send(clan, "secret").value();
        guest.send(room, "public").value();

        assertThat(bodiesOf(events, otherClan, clan, room)).isEqualTo(List.of("secret", "public"));
    }

    @Test
    void aMemberOfManyClansHearsThemAll() throws Exception {
        List<String> clans = IntStream.range(0, 12).mapToObj(i -> chat.newClan()).toList();
        Person wanderer = chat.newPlayer(clans.toArray(String[]::new));
        Events events = wanderer.subscribe("onCreateMessage", null);

        clans.forEach(each -> wanderer.send(each, "to " + each).value());

        for (String each : clans) {
            assertThat(bodiesOf(events, each)).isEqualTo(List.of("to " + each));
        }
    }

    @Test
    void aFilterThatNamesAPrivateRoomWithoutTheClaimIsRefused() {
        List<Map<String, Object>> filters = List.of(
                eq(clan),
                Map.of("room", Map.of("in", List.of(room, clan))),
                Map.of("or", List.of(eq(room), eq(clan))),
                Map.of("and", List.of(Map.of("or", List.of(eq(room), Map.of("and", List.of(eq(clan))))))));

        for (Person stranger : List.of(guest, chat.newPlayer(), chat.newModerator())) {
            assertThat(filters).allSatisfy(filter -> assertThat(refusal(stranger, filter)).isEqualTo("Unauthorized"));
        }
    }

    @Test
    void aFilterThatReachesAroundTheRoomIsRefusedInWordsThatDataStoreKnows() {
        List<Map<String, Object>> filters = List.of(
                Map.of("room", Map.of("ne", "village")),
                Map.of("room", Map.of("beginsWith", "clan-")),
                Map.of("room", Map.of("contains", clan)),
                Map.of("room", Map.of("between", List.of("a", "z"))),
                Map.of("room", Map.of("notIn", List.of("village"))),
                Map.of("or", List.of(Map.of("room", Map.of("gt", "a")), eq(room))));

        for (Person person : List.of(guest, member)) {
            assertThat(filters).allSatisfy(filter -> {
                FieldError refusal = refusalOf(person, filter);
                assertThat(refusal.errorType()).isEqualTo("InvalidArgument");
                assertThat(refusal.message()).contains("subscription filter uses same fieldName multiple time.");
            });
        }
    }

    @Test
    void aFilterOnOtherFieldsGetsNothingPrivate() throws Exception {
        List<Map<String, Object>> filters = List.of(
                Map.of("body", Map.of("contains", "secret")),
                Map.of("senderId", Map.of("eq", Chat.idOf(member))),
                Map.of("seq", Map.of("ge", 1)));
        for (Map<String, Object> filter : filters) {
            Events events = guest.subscribe("onCreateMessage", Map.of("or", List.of(filter, eq(room))));

            member.send(clan, "secret").value();
            guest.send(room, "public").value();

            assertThat(bodiesOf(events, clan, room)).as("with the filter %s", filter).isEqualTo(List.of("public"));
        }
    }

    @Test
    void aFilterMayLookAtOtherFields() throws Exception {
        Map<String, Object> filter = Map.of("room", Map.of("eq", room), "body", Map.of("beginsWith", "!"));
        Events events = guest.subscribe("onCreateMessage", filter);

        guest.send(room, "chatter").value();
        guest.send(room, "!attack").value();

        assertThat(events.nextBody()).isEqualTo("!attack");
    }

    @Test
    void theHeartbeatRoomIsHeardByOurOwnFunctionsAlone() throws Exception {
        Events named = chat.service().subscribe("onCreateMessage", eq(Chat.HEARTBEAT_ROOM));
        Events all = chat.service().subscribe("onCreateMessage", null);

        chat.service().send(Chat.HEARTBEAT_ROOM, "beat for " + room).value();

        assertThat(named.nextBody()).isEqualTo("beat for " + room);
        assertThat(bodiesOf(all, Chat.HEARTBEAT_ROOM)).isEqualTo(List.of("beat for " + room));
        assertThat(refusal(guest, eq(Chat.HEARTBEAT_ROOM))).isEqualTo("Unauthorized");
        assertThat(refusal(chat.newPlayer(Chat.HEARTBEAT_ROOM), eq(Chat.HEARTBEAT_ROOM))).isEqualTo("Unauthorized");
    }

    @Test
    void aFilterThatAppSyncDoesNotTakeIsRefused() {
        Map<String, Object> nullOperand = new HashMap<>();
        nullOperand.put("eq", null);
        List<String> six = List.of("a", "b", "c", "d", "e", "f");
        List<Map<String, Object>> filters = List.of(
                Map.of("room", Map.of("in", six)),
                Map.of("room", Map.of("in", List.of())),
                Map.of("body", Map.of("notIn", six)),
                Map.of("seq", Map.of("between", List.of(1))),
                Map.of("_deleted", Map.of("attributeExists", true)),
                Map.of("room", nullOperand),
                Map.of("seq", Map.of("gt", 1, "lt", 5)),
                Map.of("id", Map.of("ne", "a"), "body", Map.of("ne", "a"), "senderName", Map.of("ne", "a"),
                        "senderId", Map.of("ne", "a"), "seq", Map.of("ne", 1)),
                Map.of("or", IntStream.range(0, 11).mapToObj(i -> eq("room-" + i)).toList()));

        assertThat(filters).allSatisfy(filter -> assertThat(refusal(guest, filter)).isEqualTo("InvalidArgument"));
    }

    /** The bodies of the next events of these rooms, up to the last room's; tests run beside others' sends. */
    private static List<String> bodiesOf(Events events, String... rooms) throws InterruptedException {
        List<String> bodies = new ArrayList<>();
        String last = rooms[rooms.length - 1];
        String at;
        do {
            var event = events.next();
            at = event.path("room").asText();
            if (List.of(rooms).contains(at)) {
                bodies.add(event.path("body").asText());
            }
        } while (!at.equals(last));
        return bodies;
    }

    private static String refusal(Person person, Map<String, Object> filter) {
        return refusalOf(person, filter).errorType();
    }

    private static FieldError refusalOf(Person person, Map<String, Object> filter) {
        var refused = Assertions.catchThrowableOfType(
                SubscriptionRefused.class, () -> person.subscribe("onCreateMessage", filter));
        assertThat(refused).as("refusal of %s", filter).isNotNull();
        return refused.errors().get(0);
    }

    private static Map<String, Object> eq(String room) {
        return Map.of("room", Map.of("eq", room));
    }
}
