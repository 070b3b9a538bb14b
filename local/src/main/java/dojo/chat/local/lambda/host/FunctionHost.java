package dojo.chat.local.lambda.host;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs one Lambda function in a process of its own, as Lambda's Java runtime does: the function's classes are in a
 * class loader that sees nothing of the host, its handler is made once, and events come one at a time, on standard
 * input. Answers go to standard output, so what the function prints goes to standard error. Ends when standard input
 * ends, which it does when the parent process dies.
 */
public final class FunctionHost {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FunctionContext context;
    private final Handler handler;
    private final DataOutputStream answers;

    private FunctionHost(FunctionContext context, Handler handler, DataOutputStream answers) {
        this.context = context;
        this.handler = handler;
        this.answers = answers;
    }

    /**
     * Started by the parent, with the function's environment variables.
     *
     * @param arguments the function's class path, a file or directory an argument
     */
    public static void main(String[] arguments) throws IOException {
        DataOutputStream answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        System.setOut(System.err);
        ExecutorService worker = Executors.newSingleThreadExecutor();
        worker.execute(() -> start(arguments, answers, worker));
    }

    private static void start(String[] classPath, DataOutputStream answers, ExecutorService worker) {
        try {
            ClassLoader loader = new URLClassLoader(urls(classPath), ClassLoader.getPlatformClassLoader());
            Thread.currentThread().setContextClassLoader(loader);
            Handler handler = Handler.load(loader, System.getenv("_HANDLER"));
            FunctionHost host = new FunctionHost(new FunctionContext(loader), handler, answers);
            new Thread(() -> host.listen(worker), "events").start();
            Frames.writeAnswer(answers, Frames.READY, new byte[0]);
        } catch (Throwable e) {
            answer(answers, Frames.FAILED, Failure.of(e));
            Runtime.getRuntime().halt(1);
        }
    }

    private static URL[] urls(String[] classPath) throws MalformedURLException {
        URL[] urls = new URL[classPath.length];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = new File(classPath[i]).toURI().toURL();
        }
        return urls;
    }

    private void listen(ExecutorService worker) {
        try (DataInputStream events = new DataInputStream(System.in)) {
            while (true) {
                Frames.Event event = Frames.readEvent(events);
                worker.execute(() -> handle(event));
            }
        } catch (EOFException e) {
            Runtime.getRuntime().halt(0);
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    private void handle(Frames.Event event) {
        try {
            Frames.writeAnswer(answers, Frames.SUCCEEDED, handler.handle(event.payload(), context.of(event)));
        } catch (Throwable e) {
            e.printStackTrace();
            answer(answers, Frames.FAILED, Failure.of(e));
        }
    }

    private static void answer(DataOutputStream answers, int status, Failure failure) {
        Map<String, String> error = new LinkedHashMap<>();
        error.put("errorType", failure.type());
        error.put("errorMessage", failure.message());
        try {
            Frames.writeAnswer(answers, status, JSON.writeValueAsBytes(error));
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
    }
}
