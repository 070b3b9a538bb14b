package dojo.chat.functions.graphql;

import java.util.Map;

/**
 * One error of an AppSync answer.
 *
 * @param type    AppSync's {@code errorType}, such as {@code ConflictUnhandled}; empty where there is none
 * @param message the error in words
 * @param data    AppSync's {@code data}: for a conflict, the current item; else empty
 */
public record GraphQlError(String type, String message, Map<String, Object> data) {
}
