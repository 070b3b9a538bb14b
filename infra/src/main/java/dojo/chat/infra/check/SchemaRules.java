package dojo.chat.infra.check;

import java.util.List;
import java.util.stream.Stream;

/** All rules for the schema. */
final class SchemaRules {

    private static final List<SchemaRule> ALL = List.of(
            new KnownTypes(),
            new KnownDirectives(),
            new ReservedNames(),
            new NoExtensions(),
            new SubscriptionMutations(),
            new ValidGraphQl());

    private SchemaRules() {}

    static Stream<Slip> slips(SchemaDocument schema) {
        return ALL.stream().flatMap(check -> check.slips(schema));
    }
}
