package dojo.chat.infra.check;

import java.util.List;
import java.util.stream.Stream;

/** All rules for how resolvers fit the schema and their files. */
final class WiringRules {

    private static final List<WiringRule> ALL = List.of(
            new ResolversHaveFields(),
            new FieldsHaveResolvers(),
            new OneResolverPerField(),
            new PipelinesFit(),
            new SourceNames(),
            new FilesExist(),
            new FilesAreUsed(),
            new FilesExportHandlers(),
            new CodeFits());

    private WiringRules() {}

    static Stream<Slip> slips(Wiring wiring) {
        return ALL.stream().flatMap(rule -> rule.slips(wiring));
    }
}
