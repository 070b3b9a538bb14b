package dojo.chat.functions.moderator;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dojo.chat.functions.aws.FunctionEnvironment;
import dojo.chat.functions.graphql.AppSyncSigner;
import dojo.chat.functions.graphql.SignedGraphQlClient;
import dojo.chat.functions.json.Json;
import dojo.chat.functions.log.StructuredLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crac.Core;
import org.crac.Resource;

/**
 * Reads the table's stream and deletes messages that say a blocked word. A record that can't be dealt with is reported
 * as the batch's failure, and Lambda comes again from there (AWS Lambda Developer Guide, "Configuring partial batch
 * response with DynamoDB"); records after it are left for then.
 */
public final class ModeratorHandler implements RequestStreamHandler, Resource {
    private final BlockedWords blockedWords;
    private final SignedGraphQlClient api;
    private final MessageRemoval removal;
    private final StructuredLog log;

    /** Made by Lambda; reads GRAPHQL_URL, BLOCKED_WORDS (comma separated) and AWS_REGION from the environment. */
    public ModeratorHandler() {
        this(BlockedWords.fromList(Optional.ofNullable(System.getenv("BLOCKED_WORDS")).orElse("")),
                new SignedGraphQlClient(AppSyncSigner.fromEnvironment()), StructuredLog.toStandardOutput());
        Core.getGlobalContext().register(this);
    }

    ModeratorHandler(BlockedWords blockedWords, SignedGraphQlClient api, StructuredLog log) {
        this.blockedWords = blockedWords;
        this.api = api;
        this.removal = new MessageRemoval(api);
        this.log = log;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        Map<String, Object> event = Json.read(input.readAllBytes());
        List<Map<String, String>> failures = firstFailure(event)
                .map(sequenceNumber -> List.of(Map.of("itemIdentifier", sequenceNumber)))
                .orElse(List.of());
        output.write(Json.write(Map.of("batchItemFailures", failures)).getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked")
    private Optional<String> firstFailure(Map<String, Object> event) {
        List<?> records = event.get("Records") instanceof List<?> list ? list : List.of();
        return records.stream()
                .map(record -> (Map<String, Object>) record)
                .filter(record -> !moderate(record))
                .map(MessageChange::sequenceNumber)
                .findFirst();
    }

    private boolean moderate(Map<String, Object> record) {
        Optional<MessageChange> blocked = MessageChange.fromRecord(record)
                .filter(message -> blockedWords.isSaidIn(message.body()));
        return blocked.isEmpty() || remove(blocked.get());
    }

    private boolean remove(MessageChange message) {
        try {
            removal.remove(message.id(), message.version());
            log.info("Message with a blocked word deleted", Map.of("id", message.id()));
            return true;
        } catch (IOException e) {
            log.error("Message with a blocked word not deleted", Map.of("id", message.id(), "cause", e.toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            log.error("Message with a blocked word not deleted", Map.of("id", message.id(), "cause", "interrupted"));
        }
        return false;
    }

    /** Loads the classes of a first removal, short of sending it, so that SnapStart's snapshot holds them. */
    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        blockedWords.isSaidIn("A message as players send them.");
        api.signed("{}");
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
        // No connection was opened, and credentials are asked for at each request.
    }
}
