package dojo.chat.infra.check;

import dojo.chat.infra.resolver.ResolverDefinition;
import dojo.chat.infra.resolver.ResolverSource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Data sources have names that AppSync takes, and that stay different as CloudFormation's ids, letters and digits only. */
final class SourceNames implements WiringRule {

    private static final String FORM = "[_A-Za-z][_0-9A-Za-z]*";

    @Override
    public Stream<Slip> slips(Wiring wiring) {
        Map<String, ResolverSource> known = new HashMap<>();
        return wiring.resolvers().stream().flatMap(resolver -> resolver.sources().stream()
                .distinct()
                .flatMap(source -> slip(known, resolver, source)));
    }

    private static Stream<Slip> slip(Map<String, ResolverSource> known, ResolverDefinition resolver, ResolverSource source) {
        ResolverSource earlier = known.putIfAbsent(source.name().replaceAll("[^0-9A-Za-z]", ""), source);
        if (earlier != null && earlier != source) {
            return Stream.of(new Slip(resolver.place(), "The data sources " + earlier.name() + " and " + source.name()
                    + " have the same name once all but letters and digits is gone. Rename one of them."));
        }
        if (earlier == null && !source.name().matches(FORM)) {
            return Stream.of(new Slip(resolver.place(), "The data source \"" + source.name() + "\" has a name that "
                    + "AppSync refuses. Use letters, digits and underscores, a letter first."));
        }
        return Stream.empty();
    }
}
