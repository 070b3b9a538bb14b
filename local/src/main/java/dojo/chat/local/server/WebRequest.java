package dojo.chat.local.server;

import java.util.Map;

/**
 * An HTTP request.
 *
 * @param path the path without the query
 * @param query the raw query, empty when there is none
 * @param headers the headers by lower-case name; {@code x-forwarded-for} as AppSync shows it
 */
public record WebRequest(String method, String path, String query, Map<String, String> headers, byte[] body) {}
