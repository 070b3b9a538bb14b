package dojo.chat.infra.check;

import dojo.chat.infra.resolver.FieldName;
import dojo.chat.infra.resolver.ResolverDefinition;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** No field has two resolvers. */
final class OneResolverPerField implements WiringRule {

    @Override
    public Stream<Slip> slips(Wiring wiring) {
        Map<FieldName, ResolverDefinition> first = new HashMap<>();
        return wiring.resolvers().stream()
                .map(resolver -> slip(first.putIfAbsent(resolver.field(), resolver), resolver))
                .filter(Objects::nonNull);
    }

    private static Slip slip(ResolverDefinition earlier, ResolverDefinition later) {
        if (earlier == null) {
            return null;
        }
        return new Slip(later.place(), later.field() + " has a resolver already, at " + earlier.place()
                + ". Remove one of the two.");
    }
}
