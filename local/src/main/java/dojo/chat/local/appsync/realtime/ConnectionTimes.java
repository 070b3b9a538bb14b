package dojo.chat.local.appsync.realtime;

import java.time.Duration;

/**
 * The times of a connection.
 *
 * @param keepAlive between two keep-alive frames
 * @param life until the server ends the connection
 */
record ConnectionTimes(Duration keepAlive, Duration life) {
    /**
     * AppSync's frames come at most 60 s apart: half of it leaves room for a slow network. Source: AWS AppSync Developer
     * Guide, "Building a real-time WebSocket client"; AWS AppSync endpoints and quotas, "Connection duration".
     */
    static final ConnectionTimes APPSYNC = new ConnectionTimes(Duration.ofSeconds(30), Duration.ofHours(24));
}
