package dojo.chat.local.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A guest's budget goes by his address; the table shows which one was taken. */
class AddressTest {
    private final Chat chat = Chat.withRules();
    private final String room = chat.newRoom();

    @Test
    void theAddressIsTheOneThatCloudFrontAddedInFrontOfItsOwn() {
        assertThat(senderOf("203.0.113.9, 198.51.100.7, 64.252.70.1")).isEqualTo("guest#198.51.100.7");
        assertThat(senderOf("198.51.100.8, 64.252.70.1")).isEqualTo("guest#198.51.100.8");
    }

    @Test
    void aForgedEntryInFrontBuysNoNewBudget() {
        for (int i = 0; i < Chat.BURST; i++) {
            chat.guestFrom("203.0.113." + i + ", 198.51.100.20, 64.252.70.1").send(room, "message " + i).value();
        }

        Answer refused = chat.guestFrom("203.0.113.99, 198.51.100.20, 64.252.70.1").send(room, "one more");

        assertThat(refused.errorType()).isEqualTo("RateLimited");
    }

    @Test
    void aSingleEntryIsTheAddress() {
        assertThat(senderOf("198.51.100.9")).isEqualTo("guest#198.51.100.9");
    }

    @Test
    void allAddressesOfAnIpVersion6NetworkAreOneSender() {
        assertThat(senderOf("2001:db8:1:2:a:b:c:d, 64.252.70.1")).isEqualTo("guest#2001:db8:1:2");
        assertThat(senderOf("2001:db8:1:2::7")).isEqualTo("guest#2001:db8:1:2");
        assertThat(senderOf("2001:db8::7")).isEqualTo("guest#2001:db8:0:0");
        assertThat(senderOf("::1")).isEqualTo("guest#0:0:0:0");
    }

    @Test
    void withoutAHeaderAllGuestsAreOneSender() {
        assertThat(senderOf("")).isEqualTo("guest#unknown");
    }

    private String senderOf(String forwarded) {
        String id = chat.newRoom();
        chat.guestFrom(forwarded).send(id, room, "from " + id).value();
        return chat.items().item("message#" + id).get("sender").s();
    }
}
