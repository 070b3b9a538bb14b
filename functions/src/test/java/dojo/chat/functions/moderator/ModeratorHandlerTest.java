package dojo.chat.functions.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.functions.graphql.AppSyncSigner;
import dojo.chat.functions.graphql.SignedGraphQlClient;
import dojo.chat.functions.json.Json;
import dojo.chat.functions.log.StructuredLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class ModeratorHandlerTest {
    private static final String DELETED = "{\"data\":{\"deleteMessage\":{\"id\":\"m1\",\"_deleted\":true}}}";

    private final ApiServer api = new ApiServer();
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private final ModeratorHandler handler = new ModeratorHandler(
            BlockedWords.fromList("baka"),
            new SignedGraphQlClient(new AppSyncSigner(api.url(), "eu-west-1", StaticCredentialsProvider.create(
                    AwsSessionCredentials.create("AKIDEXAMPLE", "secret", "session")))),
            new StructuredLog(new PrintStream(logged, true, StandardCharsets.UTF_8), Clock.systemUTC()));

    ModeratorHandlerTest() throws IOException {
    }

    @AfterEach
    void stopTheApi() {
        api.close();
    }

    @Test
    void deletesAMessageWithABlockedWordAsTheFunctionsRole() throws IOException {
        api.answers(DELETED);

        assertThat(failuresOf(message("1", "m1", "you BAKA", 3))).isEmpty();

        ApiServer.Request request = api.requests().get(0);
        assertThat(request.input()).isEqualTo(Map.of("id", "m1", "_version", 3));
        assertThat(request.query()).contains("deleteMessage", "senderName", "_lastChangedAt", "seq");
        assertThat(request.headers().get("Authorization").get(0))
                .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/")
                .contains("/eu-west-1/appsync/aws4_request", "host", "x-amz-date");
        assertThat(request.headers().get("X-Amz-Security-Token")).containsExactly("session");
        assertThat(logged.toString(StandardCharsets.UTF_8)).contains("\"id\":\"m1\"").doesNotContain("BAKA");
    }

    @Test
    void leavesAllElseAlone() throws IOException {
        assertThat(failuresOf(
                message("1", "m1", "well met", 1),
                message("2", "m2", "", 2),
                item("3", Map.of("pk", Map.of("S", "room#baka"), "body", Map.of("S", "baka"))),
                Map.of("eventName", "REMOVE", "dynamodb", Map.of("SequenceNumber", "4")))).isEmpty();
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void deletesWithTheVersionThatAConflictTells() throws IOException {
        api.answers(conflict("{\"id\":\"m1\",\"_version\":7,\"_deleted\":null}")).answers(DELETED);

        assertThat(failuresOf(message("1", "m1", "baka", 3))).isEmpty();
        assertThat(api.requests()).extracting(request -> request.input().get("_version")).containsExactly(3, 7);
    }

    @Test
    void isContentWithAMessageThatIsAlreadyDeleted() throws IOException {
        api.answers(conflict("{\"id\":\"m1\",\"_version\":4,\"_deleted\":true}"))
                .answers("{\"data\":{\"deleteMessage\":null},\"errors\":[{\"errorType\":\"NotFound\"}]}");

        assertThat(failuresOf(message("1", "m1", "baka", 3), message("2", "m2", "baka", 1))).isEmpty();
        assertThat(api.requests()).hasSize(2);
    }

    @Test
    void reportsASecondConflict() throws IOException {
        api.answers(conflict("{\"id\":\"m1\",\"_version\":7}")).answers(conflict("{\"id\":\"m1\",\"_version\":8}"));

        assertThat(failuresOf(message("1", "m1", "baka", 3))).containsExactly("1");
        assertThat(logged.toString(StandardCharsets.UTF_8)).contains("\"level\":\"ERROR\"", "ConflictUnhandled");
    }

    @Test
    void reportsTheFirstRecordThatFailedAndLeavesTheRestForThen() throws IOException {
        api.answers(DELETED).answers(500, "no");

        assertThat(failuresOf(
                message("1", "m1", "baka", 1), message("2", "m2", "baka", 1), message("3", "m3", "baka", 1)))
                .containsExactly("2");
        assertThat(api.requests()).hasSize(2);
    }

    @Test
    void reportsAnApiThatRefusesOrSpeaksNoJsonOrIsGone() throws IOException {
        api.answers(401, "{\"errors\":[]}").answers("<html>").answers("{\"errors\":[{\"errorType\":\"Unauthorized\"}]}");

        assertThat(failuresOf(message("1", "m1", "baka", 1))).containsExactly("1");
        assertThat(failuresOf(message("2", "m1", "baka", 1))).containsExactly("2");
        assertThat(failuresOf(message("3", "m1", "baka", 1))).containsExactly("3");
        api.close();
        assertThat(failuresOf(message("4", "m1", "baka", 1))).containsExactly("4");
    }

    @Test
    void sendsNothingWhileItIsPrimedForASnapshot() {
        handler.beforeCheckpoint(null);
        handler.afterRestore(null);

        assertThat(api.requests()).isEmpty();
    }

    private static String conflict(String item) {
        return "{\"data\":{\"deleteMessage\":null},\"errors\":[{\"errorType\":\"ConflictUnhandled\","
                + "\"message\":\"Conflict resolver rejects mutation.\",\"data\":" + item + "}]}";
    }

    private static Map<String, Object> message(String sequenceNumber, String id, String body, int version) {
        return item(sequenceNumber, Map.of(
                "pk", Map.of("S", "message#" + id), "id", Map.of("S", id), "body", Map.of("S", body),
                "_version", Map.of("N", Integer.toString(version))));
    }

    private static Map<String, Object> item(String sequenceNumber, Map<String, Object> image) {
        return Map.of("eventName", "INSERT",
                "dynamodb", Map.of("SequenceNumber", sequenceNumber, "NewImage", image));
    }

    private List<String> failuresOf(Object... records) throws IOException {
        byte[] event = Json.write(Map.of("Records", List.of(records))).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event), output, null);
        List<?> failures = (List<?>) Json.read(output.toByteArray()).get("batchItemFailures");
        return failures.stream().map(failure -> (String) ((Map<?, ?>) failure).get("itemIdentifier")).toList();
    }
}
