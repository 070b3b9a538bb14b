package dojo.chat.local.cli;

import dojo.chat.local.cloudformation.CloudAssembly;
import dojo.chat.local.server.PortTakenException;
import dojo.chat.local.stack.LocalStack;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the synthesized stack until it is stopped. */
@Command(
        name = "up",
        description = "Runs the chat on this machine until Ctrl-C.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class UpCommand implements Callable<Integer> {
    private static final Duration LONGEST_STOP = Duration.ofMillis(1800);
    /** What a shell reports of a process that Ctrl-C ended. */
    private static final int INTERRUPTED = 130;

    @Option(names = "--port", defaultValue = "4000", paramLabel = "PORT",
            description = "the one port; 0 for any free one (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--data", paramLabel = "DIR",
            description = "where the data is kept across restarts; without it, it is gone when the chat stops")
    private Path data;

    @Option(names = "--stage", defaultValue = "local", paramLabel = "STAGE",
            description = "whose settings the stack is synthesized with (default: ${DEFAULT-VALUE})")
    private String stage;

    @Option(names = "--unlimited", description = "lifts the senders' budgets and the refusal of repeats, for load tests")
    private boolean unlimited;

    @Option(names = "--no-build", description = "takes what is built already")
    private boolean noBuild;

    @Option(names = "--assembly", paramLabel = "DIR",
            description = "a cloud assembly to run as it is (default: the one that is synthesized for the stage)")
    private Path assembly;

    @Option(names = "--verbose", description = "logs more, the functions' embedded metrics among it")
    private boolean verbose;

    @Option(names = "--state", hidden = true, defaultValue = ".chat")
    private Path state;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, PortTakenException, InterruptedException {
        Logs.configure(verbose);
        if (port < 0 || port > 65_535) {
            throw new CommandException("--port must be 0 to 65535, not %d.".formatted(port));
        }
        if (assembly == null) {
            throw new CommandException("Say with --assembly which cloud assembly to run; ./chat up does.");
        }
        LocalStack stack = LocalStack.start(CloudAssembly.read(assembly), new LocalStack.Options(port, data, state));
        Path note = Instance.file(state, stack.port());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, note, stopped), "stop"));
        new Instance(ProcessHandle.current().pid(), stack.playerTokenSecret().orElse(null)).write(note);
        greet(stack, spec.commandLine().getOut());
        stopped.await();
        return 0;
    }

    private static void stop(LocalStack stack, Path note, CountDownLatch stopped) {
        endInTime();
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            System.err.println("chat: " + note + " can't be deleted: " + e.getMessage());
        }
        stack.close();
        stopped.countDown();
    }

    /** Ends the process though a part of the chat hangs. */
    private static void endInTime() {
        Thread watch = new Thread(() -> {
            try {
                Thread.sleep(LONGEST_STOP.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(INTERRUPTED);
        });
        watch.setDaemon(true);
        watch.start();
    }

    private void greet(LocalStack stack, PrintWriter out) {
        String url = "http://localhost:" + stack.port();
        if (!stack.notRun().isEmpty()) {
            out.println("Not run here: " + String.join(", ", stack.notRun()) + ".");
        }
        out.printf("%nDojo Chat (stage %s%s) is up.%n%n", stage, unlimited ? ", unlimited" : "");
        out.println("  page     " + url + "/");
        out.println("  GraphQL  " + url + "/graphql");
        out.println("  API key  " + String.join(", ", stack.apiKeys()));
        out.println("  console  " + url + "/console");
        out.println("  data     " + (data == null ? "in memory" : data));
        out.printf("%nCtrl-C stops it.%n");
        out.flush();
    }
}
