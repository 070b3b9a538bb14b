package dojo.chat.infra.stage;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What may be said, by whom and how fast.
 *
 * @param guestPosting whether guests, who come with the API key alone, may post
 * @param budget how fast one sender may post
 * @param blockedWords the words that get a message removed, in lower case
 */
public record ChatRules(boolean guestPosting, Budget budget, List<String> blockedWords) {

    /** A Lambda function's environment holds 4 KB in all (AWS Lambda Developer Guide, "Lambda quotas"). */
    private static final int MAX_BYTES = 3_000;

    public ChatRules {
        blockedWords = List.copyOf(blockedWords);
        int bytes = String.join(",", blockedWords).getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) {
            throw new IllegalArgumentException("The blocked words take " + bytes + " bytes; a function's environment "
                    + "has room for " + MAX_BYTES + ".");
        }
    }
}
