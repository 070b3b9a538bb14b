package dojo.chat.local.chat;

import dojo.chat.local.appsync.Caller;
import dojo.chat.local.appsync.GraphQlRequest;
import dojo.chat.local.appsync.GraphQlService;
import dojo.chat.local.appsync.GraphQlService.SubscriptionRefused;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A user of the chat, and what he does with its API. */
record Person(GraphQlService api, Caller caller, Map<String, String> headers) {

    static final String FIELDS = "id room body senderName senderId seq sentAt editedAt createdAt updatedAt _version"
            + " _lastChangedAt _deleted";
    static final String RECORD = "id at action moderatorId moderatorName messageId senderId senderName room seconds"
            + " reason";

    Answer run(String query, Map<String, Object> variables) {
        return new Answer(api.execute(new GraphQlRequest(query, null, variables), caller, headers));
    }

    Answer send(String room, String body) {
        return send(Map.of("id", UUID.randomUUID().toString(), "room", room, "body", body));
    }

    Answer send(String id, String room, String body) {
        return send(Map.of("id", id, "room", room, "body", body));
    }

    Answer sendAs(String name, String room, String body) {
        return send(Map.of("id", UUID.randomUUID().toString(), "room", room, "body", body, "senderName", name));
    }

    Answer send(Map<String, Object> input) {
        return mutate("createMessage", "CreateMessageInput", FIELDS, input);
    }

    Answer edit(String id, String body, int version) {
        return edit(Map.of("id", id, "body", body, "_version", version));
    }

    Answer edit(Map<String, Object> input) {
        return mutate("updateMessage", "UpdateMessageInput", FIELDS, input);
    }

    Answer delete(String id, int version) {
        return delete(Map.of("id", id, "_version", version));
    }

    Answer delete(Map<String, Object> input) {
        return mutate("deleteMessage", "DeleteMessageInput", FIELDS, input);
    }

    Answer mutate(String field, String inputType, String selection, Map<String, Object> input) {
        String query = "mutation operation($input: %s!) { %s(input: $input) { %s } }";
        return run(query.formatted(inputType, field, selection), Map.of("input", input));
    }

    Answer silence(String field, Map<String, Object> input) {
        return mutate(field, "SilenceSenderInput", RECORD, input);
    }

    Answer restore(String field, Map<String, Object> input) {
        return mutate(field, "RestoreSenderInput", RECORD, input);
    }

    Answer setSlowMode(String room, int seconds) {
        return mutate("setSlowMode", "SetSlowModeInput", "id private lastSeq slowModeSeconds",
                Map.of("room", room, "seconds", seconds));
    }

    Answer message(String id) {
        return run("query($id: ID!) { getMessage(id: $id) { " + FIELDS + " } }", Map.of("id", id));
    }

    Answer room(String id) {
        return run("query($id: ID!) { room(id: $id) { id private lastSeq slowModeSeconds } }", Map.of("id", id));
    }

    Answer page(String room, Map<String, Object> arguments) {
        Map<String, Object> variables = new HashMap<>(arguments);
        variables.put("room", room);
        return run("query($room: ID!, $before: Int, $after: Int, $limit: Int) {"
                + " messages(room: $room, before: $before, after: $after, limit: $limit) { lastSeq items { " + FIELDS
                + " } } }", variables);
    }

    /** As DataStore asks. */
    Answer sync(Map<String, Object> variables) {
        return run("query operation($limit: Int, $nextToken: String, $lastSync: AWSTimestamp,"
                + " $filter: ModelMessageFilterInput) { syncMessages(limit: $limit, nextToken: $nextToken,"
                + " lastSync: $lastSync, filter: $filter) { items { " + FIELDS + " } nextToken startedAt } }",
                variables);
    }

    Answer records(Map<String, Object> variables) {
        return run("query($limit: Int, $nextToken: String) { moderationRecords(limit: $limit, nextToken: $nextToken)"
                + " { items { " + RECORD + " } nextToken } }", variables);
    }

    /** Subscribes with a filter; an explicit null when the filter is null. */
    Events subscribe(String field, Map<String, Object> filter) throws SubscriptionRefused {
        Map<String, Object> variables = new HashMap<>();
        variables.put("filter", filter);
        return subscribe("subscription operation($filter: ModelSubscriptionMessageFilterInput) { " + field
                + "(filter: $filter) { " + FIELDS + " } }", variables, field);
    }

    /** Subscribes without the argument. */
    Events subscribe(String field) throws SubscriptionRefused {
        return subscribe("subscription operation { " + field + " { " + FIELDS + " } }", Map.of(), field);
    }

    private Events subscribe(String query, Map<String, Object> variables, String field) throws SubscriptionRefused {
        Events events = new Events(field);
        api.subscribe(new GraphQlRequest(query, null, variables), caller, headers, events);
        return events;
    }
}
