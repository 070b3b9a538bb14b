package dojo.chat.local.server;

import java.util.function.Consumer;

/** A path that speaks WebSocket. */
public interface WebSocketEndpoint {
    /** The subprotocol that a client must offer. */
    String subprotocol();

    /**
     * A client connected.
     *
     * @param handshake the request that opened the connection
     * @return what takes its messages
     */
    Messages opened(WebRequest handshake, WebSocketConnection connection);

    /** Takes a connection's messages, in their order. Must not block. */
    interface Messages extends Consumer<String> {
        /** The connection ended, from whichever side. */
        void closed();
    }
}
