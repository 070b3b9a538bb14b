package dojo.chat.local.events;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rate expression such as {@code rate(5 minutes)}.
 *
 * <p>Source: Amazon EventBridge User Guide, "Setting a schedule pattern".
 *
 * @param every the time between two runs
 */
public record Schedule(Duration every) {
    private static final Pattern RATE = Pattern.compile("rate\\(\\s*([1-9]\\d{0,5})\\s+(minute|hour|day)s?\\s*\\)");
    private static final Map<String, Duration> UNITS =
            Map.of("minute", Duration.ofMinutes(1), "hour", Duration.ofHours(1), "day", Duration.ofDays(1));

    /** Reads a rate expression; nothing for {@code cron(…)} and {@code at(…)}, which don't run on this machine. */
    public static Optional<Schedule> parse(String expression) {
        Matcher rate = RATE.matcher(expression.trim());
        return rate.matches()
                ? Optional.of(new Schedule(UNITS.get(rate.group(2)).multipliedBy(Long.parseLong(rate.group(1)))))
                : Optional.empty();
    }
}
