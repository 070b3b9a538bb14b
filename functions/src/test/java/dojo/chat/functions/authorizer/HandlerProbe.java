package dojo.chat.functions.authorizer;

import java.io.IOException;

/** Runs the authorizer once in a JVM of its own: the event from standard input, the answer to standard error. */
public final class HandlerProbe {
    private HandlerProbe() {
    }

    public static void main(String[] arguments) throws IOException {
        new AuthorizerHandler().handleRequest(System.in, System.err, null);
    }
}
