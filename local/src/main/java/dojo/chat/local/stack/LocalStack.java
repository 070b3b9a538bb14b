package dojo.chat.local.stack;

import dojo.chat.local.cloudformation.CloudAssembly;
import dojo.chat.local.server.PortTakenException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The synthesized stack, running on this machine. */
public final class LocalStack implements AutoCloseable {
    private final OpenThings open;
    private final Facts facts;

    private LocalStack(OpenThings open, Facts facts) {
        this.open = open;
        this.facts = facts;
    }

    /**
     * How to run it.
     *
     * @param port the one port, 0 for any free one
     * @param data the folder in which data is kept across restarts, null to keep it in memory
     * @param state the folder for what belongs to the machine: the development certificate
     */
    public record Options(int port, Path data, Path state) {}

    /** What is known of the stack once it runs. */
    record Facts(int port, List<String> apiKeys, Optional<String> playerTokenSecret, List<String> notRun) {}

    /**
     * Starts all of the stack that runs here.
     *
     * @throws dojo.chat.local.cloudformation.TemplateException the template, or an asset of it, can't be run
     * @throws PortTakenException the port is not free
     * @throws IOException a folder or a socket failed
     */
    public static LocalStack start(CloudAssembly assembly, Options options) throws IOException, PortTakenException {
        OpenThings open = new OpenThings();
        try {
            return new LocalStack(open, new StackStart(assembly, options, open).start());
        } catch (RuntimeException | IOException | PortTakenException e) {
            open.close();
            throw e;
        }
    }

    /** The port that it serves on. */
    public int port() {
        return facts.port();
    }

    /** The API's keys. */
    public List<String> apiKeys() {
        return facts.apiKeys();
    }

    /** What player tokens are signed with: the secret that the API's authorizer function is told of. */
    public Optional<String> playerTokenSecret() {
        return facts.playerTokenSecret();
    }

    /** The types of resources in the template that do not run here. */
    public List<String> notRun() {
        return facts.notRun();
    }

    @Override
    public void close() {
        open.close();
    }
}
