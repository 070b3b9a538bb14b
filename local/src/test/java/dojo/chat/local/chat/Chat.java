package dojo.chat.local.chat;

import dojo.chat.local.appsync.AuthorizationMode;
import dojo.chat.local.appsync.Caller;
import dojo.chat.local.appsync.datasource.CapacityCounter;
import dojo.chat.local.appsync.datasource.CapacityListener;
import dojo.chat.local.appsync.datasource.DataSource;
import dojo.chat.local.appsync.datasource.DynamoDbDataSource;
import dojo.chat.local.stack.StackApi;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The API of the synthesized stack, with as many people and rooms as a test likes. All tests of a stage share one; each
 * has rooms and people of its own.
 */
final class Chat {
    static final int BURST = 5;
    static final int SECONDS_PER_MESSAGE = 3;
    static final Duration TOMBSTONES = Duration.ofDays(7);
    static final String HEARTBEAT_ROOM = "clan-heartbeat";
    static final String SERVICE_NAME = "dojo-moderator";

    private static final Map<String, Chat> RUNNING = new HashMap<>();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final CapacityCounter capacity = new CapacityCounter();
    private final StackApi stack;

    private Chat(String name, String context) {
        this.stack = new StackApi(Synthesis.of(name, context), capacity);
    }

    /** The stage local, as {@code ./chat up} runs it. */
    static Chat withRules() {
        return running("local", "{\"stage\":\"local\"}");
    }

    /** The stage local as for load tests: without budgets, slow mode and the refusal of repeats. */
    static Chat unlimited() {
        return running("unlimited", "{\"stage\":\"local\",\"unlimited\":\"true\"}");
    }

    /** The stage prod, in which guests only read. */
    static Chat withoutGuestPosting() {
        return running("prod", "{\"stage\":\"prod\"}");
    }

    private static synchronized Chat running(String name, String context) {
        return RUNNING.computeIfAbsent(name, key -> new Chat(key, context));
    }

    String newRoom() {
        return "room-" + COUNT.incrementAndGet();
    }

    String newClan() {
        return "clan-" + COUNT.incrementAndGet();
    }

    /** A guest with an address of his own. */
    Person newGuest() {
        int number = COUNT.incrementAndGet();
        return guestFrom("10.0." + number / 256 + "." + number % 256);
    }

    /** A guest whose request has this {@code x-forwarded-for}. */
    Person guestFrom(String forwarded) {
        return person(AuthorizationMode.API_KEY, null, Map.of("x-forwarded-for", forwarded));
    }

    Person newPlayer(String... rooms) {
        int number = COUNT.incrementAndGet();
        return player("p" + number, "Player No " + number, "player", rooms);
    }

    Person newModerator() {
        int number = COUNT.incrementAndGet();
        return player("m" + number, "Moderator No " + number, "moderator");
    }

    /** The same player with a token that claims no room. */
    Person withoutRooms(Person player) {
        return player(idOf(player), nameOf(player), "player");
    }

    /** One of our own functions. */
    Person service() {
        String arn = "arn:aws:sts::123456789012:assumed-role/Role/" + SERVICE_NAME;
        return person(AuthorizationMode.AWS_IAM, Map.of("userArn", arn, "accountId", "123456789012"), Map.of());
    }

    private Person player(String id, String name, String role, String... rooms) {
        Map<String, Object> claims = Map.of("id", id, "name", name, "role", role, "rooms", String.join(",", rooms));
        return person(AuthorizationMode.AWS_LAMBDA, Map.of("resolverContext", claims), Map.of());
    }

    private Person person(AuthorizationMode mode, Map<String, Object> identity, Map<String, String> headers) {
        return new Person(stack.graphQl(), new Caller(mode, identity, field -> true), headers);
    }

    static String idOf(Person player) {
        return claim(player, "id");
    }

    static String nameOf(Person player) {
        return claim(player, "name");
    }

    private static String claim(Person player, String name) {
        return (String) ((Map<?, ?>) player.caller().identity().get("resolverContext")).get(name);
    }

    /** What the API has consumed of the table. */
    CapacityCounter capacity() {
        return capacity;
    }

    StoredItems items() {
        return new StoredItems(stack.database().client(), stack.tableName());
    }

    /** The table as a data source of its own. */
    DataSource dataSource() {
        return new DynamoDbDataSource(stack.database().client(), stack.tableName(), CapacityListener.NONE);
    }

    /** The key of what the table remembers of a sender. */
    static String senderKey(Person person) {
        return person.caller().mode() == AuthorizationMode.API_KEY
                ? "sender#guest#" + person.headers().get("x-forwarded-for")
                : "sender#player#" + idOf(person);
    }

    List<Map<String, Object>> recordsAbout(String messageId) {
        return recordsWith("messageId", messageId);
    }

    List<Map<String, Object>> recordsOf(Person moderator) {
        return recordsWith("moderatorId", idOf(moderator));
    }

    private List<Map<String, Object>> recordsWith(String field, String value) {
        return newModerator().records(Map.of("limit", 100)).items().stream()
                .filter(record -> value.equals(record.get(field)))
                .toList();
    }
}
