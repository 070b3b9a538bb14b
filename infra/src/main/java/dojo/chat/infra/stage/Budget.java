package dojo.chat.infra.stage;

/**
 * How fast one sender may post: a token bucket.
 *
 * @param enforced false lifts it, together with slow mode and the refusal of repeats, for load tests
 * @param burst the messages that a rested sender may send at once
 * @param secondsPerMessage the seconds after which he may send one more
 */
public record Budget(boolean enforced, int burst, int secondsPerMessage) {

    public Budget {
        if (burst < 1 || secondsPerMessage < 1) {
            throw new IllegalArgumentException("A sender's budget needs a burst and seconds per message of at least 1.");
        }
    }
}
