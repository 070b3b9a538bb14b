package dojo.chat.local.cli;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 90s}, {@code 30m}, {@code 1h} and {@code 7d}; with a minus sign the time is in the past. */
final class TimeSpan implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("(-?\\d{1,6})([smhd])");
    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d", Duration.ofDays(1));

    @Override
    public Duration convert(String value) {
        Matcher parts = FORM.matcher(value);
        if (!parts.matches()) {
            throw new TypeConversionException("'%s' is not a time such as 90s, 30m, 1h or 7d".formatted(value));
        }
        return UNITS.get(parts.group(2)).multipliedBy(Long.parseLong(parts.group(1)));
    }
}
