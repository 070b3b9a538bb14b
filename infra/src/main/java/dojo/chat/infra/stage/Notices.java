package dojo.chat.infra.stage;

import java.util.Optional;

/**
 * Who is told of what.
 *
 * @param alarmEmail who gets a mail when an alarm goes off or the month's costs run high
 * @param reportEmail who gets a mail when a reader reports a message
 * @param monthlyDollars what the chat may cost a month, in US dollars, before a notice goes out
 */
public record Notices(Optional<String> alarmEmail, Optional<String> reportEmail, int monthlyDollars) {

    public Notices {
        if (monthlyDollars < 1) {
            throw new IllegalArgumentException(
                    "monthlyDollars must be at least 1, not " + monthlyDollars + ".");
        }
    }
}
