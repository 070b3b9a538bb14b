package dojo.chat.infra.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every resolver file is used by some resolver. */
final class FilesAreUsed implements WiringRule {

    @Override
    public Stream<Slip> slips(Wiring wiring) {
        Set<String> used = wiring.resolvers().stream()
                .flatMap(resolver -> resolver.files().stream())
                .collect(Collectors.toSet());
        return wiring.files().names().stream()
                .filter(name -> !used.contains(name))
                .map(name -> new Slip(wiring.files().source(name), 1,
                        "No resolver uses this file. Name it in ChatResolvers.java, or delete it."));
    }
}
