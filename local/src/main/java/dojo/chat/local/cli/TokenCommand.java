package dojo.chat.local.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a player token for the chat that runs here. */
@Command(
        name = "token",
        description = "Prints a player token for the running chat, as the game's server would sign it.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TokenCommand implements Runnable {
    @Option(names = "--player", required = true, paramLabel = "ID", description = "the player's id")
    private String player;

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "the player's name")
    private String name;

    @Option(names = "--rooms", split = ",", paramLabel = "ROOM",
            description = "private rooms that the player may enter, such as clan-7, with commas between")
    private List<String> rooms = List.of();

    @Option(names = "--role", defaultValue = "player", paramLabel = "ROLE", description = "player or moderator")
    private String role;

    @Option(names = "--expires", defaultValue = "1h", paramLabel = "TIME", converter = TimeSpan.class,
            description = "how long the token holds: 90s, 30m, 1h, 7d (default: ${DEFAULT-VALUE})")
    private Duration expires;

    @Option(names = "--port", defaultValue = "4000", paramLabel = "PORT",
            description = "the chat's port (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--state", hidden = true, defaultValue = ".chat")
    private Path state;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        if (!List.of("player", "moderator").contains(role)) {
            throw new CommandException("--role must be player or moderator, not \"%s\".".formatted(role));
        }
        String secret = Instance.find(state, port).playerTokenSecret();
        if (secret == null) {
            throw new CommandException("The chat on port %d takes no player tokens.".formatted(port));
        }
        Instant now = Instant.now();
        PlayerToken token = new PlayerToken(player, name, rooms, role, now, now.plus(expires));
        spec.commandLine().getOut().println(token.sign(secret));
    }
}
