package dojo.chat.functions.graphql;

/** The selection that a mutation of a message makes. */
public final class MessageSelection {
    /**
     * All fields of a message: a subscriber gets only those that the mutation selected. Source: AWS AppSync Developer
     * Guide, "Real-time data".
     */
    public static final String ALL_FIELDS = "{ id room body senderName senderId seq sentAt editedAt createdAt updatedAt"
            + " _version _lastChangedAt _deleted }";

    private MessageSelection() {
    }
}
