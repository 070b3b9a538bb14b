package dojo.chat.local.stack;

import dojo.chat.local.server.WebRequest;
import dojo.chat.local.server.WebResponse;
import dojo.chat.local.server.WebRoute;

/**
 * Stands at the port from the first moment, because the stack's values hold the port's number, and says that the chat
 * starts until there are routes.
 */
final class FrontDoor implements WebRoute {
    private volatile WebRoute routes = request -> WebResponse.text(503, "The chat is starting.\n");

    void open(WebRoute opened) {
        routes = opened;
    }

    @Override
    public WebResponse answer(WebRequest request) {
        return routes.answer(request);
    }
}
