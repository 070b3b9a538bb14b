package dojo.chat.local.server;

/** Answers the requests of some paths. May block; never called on a thread that serves sockets. */
@FunctionalInterface
public interface WebRoute {
    WebResponse answer(WebRequest request);
}
