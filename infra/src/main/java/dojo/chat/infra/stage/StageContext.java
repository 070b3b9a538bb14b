package dojo.chat.infra.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a deployer may say with {@code cdk -c key=value}.
 *
 * @param name {@code stage}: {@code dev} unless told
 * @param unlimited {@code unlimited}: {@code true} lifts the senders' budgets, for load tests
 * @param notices {@code alarmEmail}, {@code reportEmail}, {@code monthlyDollars}: who gets a mail when an alarm goes
 *     off or a message is reported, and what a month may cost: 50 US dollars unless told
 * @param apiKeyExpires {@code apiKeyExpires}: the day on which the guests' API key ends, such as {@code 2027-11-15}
 */
public record StageContext(
        StageName name, boolean unlimited, Notices notices, Instant apiKeyExpires) {

    private static final String DEFAULT_EXPIRY = "2027-11-15";
    private static final String DEFAULT_DOLLARS = "50";
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    /**
     * Reads the context once.
     *
     * @param context gives a key's value, null where it has none
     * @throws IllegalArgumentException if a value is not one of those allowed; its message says which are
     */
    public static StageContext read(Function<String, Object> context) {
        return new StageContext(
                StageName.parse(text(context, "stage").orElse("dev")),
                flag(text(context, "unlimited").orElse("false")),
                notices(context),
                day(text(context, "apiKeyExpires").orElse(DEFAULT_EXPIRY)));
    }

    private static Notices notices(Function<String, Object> context) {
        return new Notices(
                email(context, "alarmEmail"),
                email(context, "reportEmail"),
                dollars(text(context, "monthlyDollars").orElse(DEFAULT_DOLLARS)));
    }

    private static Optional<String> text(Function<String, Object> context, String key) {
        return Optional.ofNullable(context.apply(key)).map(Object::toString);
    }

    private static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("unlimited must be true or false, not \"" + text + "\".");
        }
        return text.equals("true");
    }

    private static Optional<String> email(Function<String, Object> context, String key) {
        Optional<String> text = text(context, key);
        if (text.isPresent() && !EMAIL.matcher(text.get()).matches()) {
            throw new IllegalArgumentException(key + " must be a mail address, not \"" + text.get() + "\".");
        }
        return text;
    }

    private static int dollars(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "monthlyDollars must be a whole number of US dollars, not \"" + text + "\".", e);
        }
    }

    private static Instant day(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "apiKeyExpires must be a day such as " + DEFAULT_EXPIRY + ", not \"" + text + "\".", e);
        }
    }
}
