package dojo.chat.infra.stage;

import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * How closely the chat is watched.
 *
 * @param fieldLogLevel what AppSync logs of each field: {@code ERROR}, {@code INFO}, {@code DEBUG} or {@code ALL}
 * @param verboseLogs whether AppSync's logs hold headers, contexts and what players wrote
 * @param logRetention how long logs are kept
 * @param tracing whether AWS X-Ray traces requests
 * @param alarms whether alarms, a dashboard and a budget watch the chat
 */
public record Observation(
        String fieldLogLevel, boolean verboseLogs, RetentionDays logRetention, boolean tracing, boolean alarms) {}
