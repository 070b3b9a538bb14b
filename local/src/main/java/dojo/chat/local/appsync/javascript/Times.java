package dojo.chat.local.appsync.javascript;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Times in the patterns of {@code java.time}; milliseconds since 1970 throughout. */
final class Times {
    private Times() {}

    static String format(long milliseconds, String pattern, String zone) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withZone(ZoneId.of(zone))
                .format(Instant.ofEpochMilli(milliseconds));
    }

    /** A time without an offset is of the zone; a date without a time is the start of the day. */
    static long parse(String text, String pattern, String zone) {
        TemporalAccessor time = DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
        return instant(time, ZoneId.of(zone)).toEpochMilli();
    }

    private static Instant instant(TemporalAccessor time, ZoneId zone) {
        if (time instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        return time instanceof LocalDateTime local
                ? local.atZone(zone).toInstant()
                : LocalDate.from(time).atStartOfDay(zone).toInstant();
    }

    static long parseIso(String text) {
        return OffsetDateTime.parse(text).toInstant().toEpochMilli();
    }
}
