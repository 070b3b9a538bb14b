package dojo.chat.infra.stage;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The stages that the chat can be deployed as, or run as. */
public enum StageName {
    /** On one machine, for whoever develops the chat or the game. */
    LOCAL,
    /** On AWS, to try things out; everything goes when the stack goes. */
    DEV,
    /** On AWS, for players; the data outlives mistakes. */
    PROD;

    /**
     * The stage of that name.
     *
     * @throws IllegalArgumentException if there is none; its message names those that there are
     */
    public static StageName parse(String text) {
        return Arrays.stream(values())
                .filter(stage -> stage.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no stage \"" + text + "\". The stages are " + all() + "."));
    }

    private static String all() {
        return Arrays.stream(values()).map(StageName::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
