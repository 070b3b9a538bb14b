package dojo.chat.infra.check;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** AppSync takes at most 32,768 bytes of code a file (AWS AppSync Developer Guide, "JavaScript resolvers overview"). */
final class CodeFits implements WiringRule {

    private static final int MOST = 32_768;

    @Override
    public Stream<Slip> slips(Wiring wiring) {
        return wiring.files().names().stream()
                .filter(wiring.files()::isBundled)
                .flatMap(name -> slip(wiring.files(), name));
    }

    private static Stream<Slip> slip(ResolverFiles files, String name) {
        int bytes = files.code(name).getBytes(StandardCharsets.UTF_8).length;
        if (bytes <= MOST) {
            return Stream.empty();
        }
        return Stream.of(new Slip(files.source(name), 1, "The bundled code takes " + bytes
                + " bytes; AppSync takes at most " + MOST + ". Import less, or split it into steps of a pipeline."));
    }
}
