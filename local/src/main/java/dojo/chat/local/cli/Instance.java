package dojo.chat.local.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.file.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A running chat, as other commands find it.
 *
 * @param process the id of its process
 * @param playerTokenSecret what player tokens are signed with; null when the stack's API takes none
 */
record Instance(long process, String playerTokenSecret) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where an instance on a port leaves its note. */
    static Path file(Path state, int port) {
        return state.resolve("instance-%d.json".formatted(port));
    }

    /** Leaves a note that only its owner can read. */
    void write(Path file) {
        PrivateFile.write(file, JSON.valueToTree(this).toString());
    }

    /**
     * Finds the instance on a port.
     *
     * @throws CommandException none runs there
     */
    static Instance find(Path state, int port) {
        try {
            Instance instance = JSON.readValue(Files.readAllBytes(file(state, port)), Instance.class);
            if (ProcessHandle.of(instance.process).isPresent()) {
                return instance;
            }
        } catch (IOException e) {
            // No note that can be read: no instance.
        }
        throw new CommandException("No chat runs on port %d: start one with ./chat up --port %d.".formatted(port, port));
    }
}
