package dojo.chat.functions.moderator;

import dojo.chat.functions.graphql.GraphQlAnswer;
import dojo.chat.functions.graphql.GraphQlError;
import dojo.chat.functions.graphql.MessageSelection;
import dojo.chat.functions.graphql.SignedGraphQlClient;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Deletes a message by the API's own mutation, so that every subscriber sees it go. */
final class MessageRemoval {
    private static final String DELETE = "mutation deleteMessage($input: DeleteMessageInput!) {"
            + " deleteMessage(input: $input) " + MessageSelection.ALL_FIELDS + " }";

    private final SignedGraphQlClient api;

    MessageRemoval(SignedGraphQlClient api) {
        this.api = api;
    }

    /**
     * Deletes the message; one that is already deleted is fine, and one that has changed since is deleted as it is now.
     *
     * @throws IOException          the API can't be reached or refuses
     * @throws InterruptedException the function is being stopped
     */
    void remove(String id, int version) throws IOException, InterruptedException {
        Optional<GraphQlError> error = delete(id, version);
        if (error.isPresent() && error.get().type().equals("ConflictUnhandled") && !isGone(error.get())) {
            error = delete(id, currentVersion(error.get()));
        }
        if (error.isPresent() && !isGone(error.get())) {
            throw new IOException(error.get().type() + ": " + error.get().message());
        }
    }

    private Optional<GraphQlError> delete(String id, int version) throws IOException, InterruptedException {
        GraphQlAnswer answer = api.execute(DELETE, Map.of("input", Map.of("id", id, "_version", version)));
        return answer.error();
    }

    private static boolean isGone(GraphQlError error) {
        return error.type().equals("NotFound") || Boolean.TRUE.equals(error.data().get("_deleted"));
    }

    private static int currentVersion(GraphQlError conflict) throws IOException {
        if (conflict.data().get("_version") instanceof Number version) {
            return version.intValue();
        }
        throw new IOException("The API's conflict does not tell the current version.");
    }
}
