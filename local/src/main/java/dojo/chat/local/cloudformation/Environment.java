package dojo.chat.local.cloudformation;

/** The account and region that a stack is for; stand-ins where the stack leaves them open. */
public record Environment(String account, String region) {
    private static final Environment LOCAL = new Environment("000000000000", "us-east-1");
    private static final String SCHEME = "aws://";

    /** Reads {@code aws://account/region} as the cloud assembly's manifest writes it. */
    static Environment parse(String text) {
        String[] parts = text.startsWith(SCHEME) ? text.substring(SCHEME.length()).split("/") : new String[0];
        if (parts.length != 2) {
            return LOCAL;
        }
        return new Environment(
                parts[0].startsWith("unknown") ? LOCAL.account : parts[0],
                parts[1].startsWith("unknown") ? LOCAL.region : parts[1]);
    }
}
