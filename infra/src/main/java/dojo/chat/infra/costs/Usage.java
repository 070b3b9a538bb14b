package dojo.chat.infra.costs;

/**
 * How much a chat is used.
 *
 * @param playersOnline players connected at the same time, on average around the clock
 * @param messagesPerDay messages sent a day, in all rooms
 * @param roomsPerPlayer the share of the messages that a player receives, 1 when everybody sits in one room
 */
public record Usage(int playersOnline, int messagesPerDay, double roomsPerPlayer) {
    private static final double DAYS_A_MONTH = 30;
    private static final double MINUTES_A_MONTH = DAYS_A_MONTH * 24 * 60;
    /** Page loads and returns from sleep for each player online: one session an hour, four queries each. */
    private static final double QUERIES_A_PLAYER_MONTH = DAYS_A_MONTH * 24 * 4;

    public Usage {
        if (playersOnline < 0 || messagesPerDay < 0 || roomsPerPlayer < 0 || roomsPerPlayer > 1) {
            throw new IllegalArgumentException("players and messages are 0 or more, the share of messages 0 to 1");
        }
    }

    double messages() {
        return messagesPerDay * DAYS_A_MONTH;
    }

    double deliveries() {
        return messages() * playersOnline * roomsPerPlayer;
    }

    double connectionMinutes() {
        return playersOnline * MINUTES_A_MONTH;
    }

    double queries() {
        return playersOnline * QUERIES_A_PLAYER_MONTH;
    }
}
