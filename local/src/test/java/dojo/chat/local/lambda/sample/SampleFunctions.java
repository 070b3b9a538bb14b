package dojo.chat.local.lambda.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Functions for the tests: copied into an asset and run from there. */
public final class SampleFunctions {
    private SampleFunctions() {}

    public record Order(String item, int count, List<String> tags) {}

    public record Receipt(String text, int total) {}

    /** Typed by records, through a nested class. */
    public static final class Typed implements RequestHandler<Order, Receipt> {
        @Override
        public Receipt handleRequest(Order order, Context context) {
            return new Receipt(order.item() + order.tags(), order.count() * 2);
        }
    }

    /** Tells what it sees around it. */
    public static final class Surroundings implements RequestHandler<Map<String, Object>, Map<String, Object>> {
        private int calls;

        @Override
        public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
            context.getLogger().log("seen " + event);
            System.out.println("printed");
            return Map.of(
                    "calls", ++calls,
                    "greeting", System.getenv("GREETING"),
                    "name", context.getFunctionName(),
                    "memory", context.getMemoryLimitInMB(),
                    "arn", context.getInvokedFunctionArn(),
                    "inTime", context.getRemainingTimeInMillis() > 0,
                    "maxHeap", Runtime.getRuntime().maxMemory(),
                    "seesHost", seesHost(),
                    "process", ProcessHandle.current().pid());
        }

        private static boolean seesHost() {
            try {
                Class.forName("dojo.chat.local.lambda.host.FunctionHost");
                return true;
            } catch (ClassNotFoundException e) {
                return false;
            }
        }
    }

    /** Echoes its stream. */
    public static final class Echo implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
            input.transferTo(output);
        }

        /** No interface, no context. */
        public String shout(String text) {
            return text.toUpperCase(Locale.ROOT);
        }
    }

    /** Answers a resolver without code with the argument {@code text}. */
    public static final class Arguments implements RequestHandler<Map<String, Object>, String> {
        @Override
        public String handleRequest(Map<String, Object> event, Context context) {
            return ((Map<?, ?>) event.get("arguments")).get("text") + " from a function";
        }
    }

    /** Does what the event tells, mostly badly. */
    public static final class Trouble {
        public String act(String what) throws InterruptedException {
            switch (what) {
                case "throw" -> throw new IllegalStateException("no");
                case "sleep" -> Thread.sleep(60_000);
                case "exit" -> Runtime.getRuntime().halt(3);
                default -> {
                    return what;
                }
            }
            return "woke";
        }
    }

    /** Can't be made. */
    public static final class Broken {
        public Broken() {
            throw new IllegalArgumentException("TABLE_NAME is not set");
        }

        public String act(String what) {
            return what;
        }
    }
}
