package dojo.chat.local.appsync.javascript;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Times in the patterns of {@code java.time}; a zone may be null for UTC. Milliseconds since 1970 throughout. */
final class Times {
    private Times() {}

    static String format(long milliseconds, String pattern, String zone) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withZone(zone(zone))
                .format(Instant.ofEpochMilli(milliseconds));
    }

    static long parse(String text, String pattern, String zone) {
        TemporalAccessor time = DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return time instanceof OffsetDateTime withOffset
                ? withOffset.toInstant().toEpochMilli()
                : LocalDateTime.from(time).atZone(zone(zone)).toInstant().toEpochMilli();
    }

    static long parseIso(String text) {
        return OffsetDateTime.parse(text).toInstant().toEpochMilli();
    }

    private static ZoneId zone(String zone) {
        return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
    }
}
