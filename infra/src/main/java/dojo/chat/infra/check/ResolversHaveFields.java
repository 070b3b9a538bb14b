package dojo.chat.infra.check;

import dojo.chat.infra.resolver.FieldName;
import dojo.chat.infra.resolver.ResolverDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every resolver's field is in the schema. */
final class ResolversHaveFields implements WiringRule {

    @Override
    public Stream<Slip> slips(Wiring wiring) {
        return wiring.resolvers().stream()
                .filter(resolver -> wiring.schema().field(resolver.field().type(), resolver.field().field()).isEmpty())
                .map(resolver -> slip(wiring.schema(), resolver));
    }

    private static Slip slip(SchemaDocument schema, ResolverDefinition resolver) {
        FieldName name = resolver.field();
        String seen = " See " + resolver.place() + ".";
        Optional<ObjectTypeDefinition> type = schema.objectType(name.type());
        if (type.isEmpty()) {
            List<String> types =
                    schema.definitions(ObjectTypeDefinition.class).map(ObjectTypeDefinition::getName).toList();
            return schema.slip(name + " has a resolver but the schema has no type " + name.type() + ". "
                    + NearestName.mend(name.type(), types, "Define it.") + seen);
        }
        List<String> fields = type.get().getFieldDefinitions().stream().map(FieldDefinition::getName).toList();
        Optional<String> nearest = NearestName.of(name.field(), fields);
        String text = name + " has a resolver but the schema has no such field. "
                + nearest.map(field -> "Did you mean " + name.type() + "." + field + "?").orElse("Define it.") + seen;
        return nearest.flatMap(field -> schema.field(name.type(), field))
                .map(field -> schema.slip(field, field.getName(), text))
                .orElseGet(() -> schema.slip(type.get(), name.type(), text));
    }
}
