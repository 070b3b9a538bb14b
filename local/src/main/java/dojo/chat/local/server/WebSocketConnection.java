package dojo.chat.local.server;

/** A client's WebSocket connection. Safe for many threads; text is sent in the order of the calls. */
public interface WebSocketConnection {
    /** Sends a text message. */
    void send(String text);

    /**
     * Sends a text message made of three parts in UTF-8; the middle one may be shared between connections and is not
     * changed.
     */
    void send(byte[] begin, byte[] shared, byte[] end);

    /** Closes the connection once what was sent is written. */
    void close();
}
