package dojo.chat.local.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagesTest {
    private final Chat chat = Chat.unlimited();
    private final String room = chat.newRoom();
    private final Person guest = chat.newGuest();

    @Test
    void anEmptyRoomHasAnEmptyPage() {
        Answer page = guest.page(room, Map.of());

        assertThat(page.items()).isEmpty();
        assertThat(page.get("lastSeq")).isEqualTo(0);
        assertThat(guest.room(room).value()).isEqualTo(
                Map.of("id", room, "private", false, "lastSeq", 0, "slowModeSeconds", 0));
    }

    @Test
    void aPageHoldsTheNewestMessagesInAscendingOrder() {
        send(7);

        Answer page = guest.page(room, Map.of("limit", 3));

        assertThat(page.each("seq")).isEqualTo(List.of(5, 6, 7));
        assertThat(page.get("lastSeq")).isEqualTo(7);
    }

    @Test
    void aPageHas50MessagesUnlessAskedOtherwise() {
        send(52);

        assertThat(guest.page(room, Map.of()).each("seq")).isEqualTo(numbers(3, 52));
        assertThat(guest.page(room, Map.of("limit", 100)).items()).hasSize(52);
    }

    @Test
    void beforeGivesTheMessagesNextBelowANumber() {
        send(7);

        assertThat(guest.page(room, Map.of("before", 6, "limit", 3)).each("seq")).isEqualTo(List.of(3, 4, 5));
        assertThat(guest.page(room, Map.of("before", 1)).items()).isEmpty();
    }

    @Test
    void afterGivesTheMessagesNextAboveANumber() {
        send(7);

        Answer page = guest.page(room, Map.of("after", 2, "limit", 3));

        assertThat(page.each("seq")).isEqualTo(List.of(3, 4, 5));
        assertThat(page.get("lastSeq")).isEqualTo(7);
        assertThat(guest.page(room, Map.of("after", 7)).items()).isEmpty();
    }

    @Test
    void beforeAndAfterTogetherAreRefused() {
        assertThat(guest.page(room, Map.of("before", 9, "after", 1)).errorType()).isEqualTo("InvalidArgument");
    }

    @Test
    void aPageHas1To100Messages() {
        assertThat(guest.page(room, Map.of("limit", 0)).errorType()).isEqualTo("InvalidArgument");
        assertThat(guest.page(room, Map.of("limit", 101)).errorType()).isEqualTo("InvalidArgument");
    }

    @Test
    void aMessageThatIsNotThereIsNull() {
        Answer answer = guest.message("no-message-of-" + room);

        assertThat(answer.body()).doesNotContainKey("errors");
        assertThat(answer.valueOrNull()).isNull();
    }

    private void send(int count) {
        numbers(1, count).forEach(i -> guest.send(room, "message " + i).value());
    }

    private static List<Integer> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }
}
