package dojo.chat.infra.check;

import java.util.List;
import java.util.stream.Stream;

/** Every file that a resolver names is there, and bundled. */
final class FilesExist implements WiringRule {

    @Override
    public Stream<Slip> slips(Wiring wiring) {
        List<String> names = wiring.files().names();
        return Stream.concat(missing(wiring, names), unbundled(wiring, names));
    }

    private static Stream<Slip> missing(Wiring wiring, List<String> names) {
        return wiring.resolvers().stream().flatMap(resolver -> resolver.files().stream()
                .filter(file -> !names.contains(file))
                .map(file -> new Slip(resolver.place(), resolver.field() + " runs " + file + " but there is no "
                        + wiring.files().source(file) + ". " + NearestName.mend(file, names, "Write it."))));
    }

    private static Stream<Slip> unbundled(Wiring wiring, List<String> names) {
        return names.stream()
                .filter(name -> !wiring.files().isBundled(name))
                .map(name -> new Slip(wiring.files().source(name), 1,
                        "The file is not bundled yet: run ./mvnw package -DskipTests."));
    }
}
