package dojo.chat.local.appsync.javascript;

import java.time.Duration;

/** A script ran for longer than the engine allows; the message is the limit. */
final class TimeLimitException extends Exception {
    private static final long serialVersionUID = 1L;

    TimeLimitException(Duration limit) {
        super(limit.toMillis() < 1000 ? limit.toMillis() + " ms" : limit.toSeconds() + " s");
    }
}
