package dojo.chat.local.stack;

/**
 * Where the runtime serves.
 *
 * @param port the one port
 * @param scheme what the GraphQL URL begins with
 */
record LocalAddress(int port, String scheme) {
    /** For the functions, which take the URL as it is. */
    static LocalAddress forFunctions(int port) {
        return new LocalAddress(port, "http");
    }

    /**
     * For the page: aws-amplify turns {@code http://} into {@code wss://} for its socket, and only in lower case. In
     * upper case it opens {@code ws://}, which needs no certificate.
     */
    static LocalAddress forPages(int port) {
        return new LocalAddress(port, "HTTP");
    }

    String host() {
        return "localhost:" + port;
    }

    String graphQlUrl() {
        return scheme + "://" + host() + "/graphql";
    }

    String realtimeUrl() {
        return "ws://" + host() + "/graphql/realtime";
    }
}
