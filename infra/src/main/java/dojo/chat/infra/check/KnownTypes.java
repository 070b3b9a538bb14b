package dojo.chat.infra.check;

import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every type that is used is defined, by the schema, by GraphQL or by AppSync. */
final class KnownTypes implements SchemaRule {

    private static final List<String> STANDARD = List.of("ID", "String", "Int", "Float", "Boolean");

    @Override
    public Stream<Slip> slips(SchemaDocument schema) {
        Set<String> known = new TreeSet<>(STANDARD);
        known.addAll(AppSyncSchema.scalars());
        SchemaNodes.of(schema, TypeDefinition.class).map(type -> type.getName()).forEach(known::add);
        return SchemaNodes.of(schema, TypeName.class)
                .filter(type -> !known.contains(type.getName()))
                .map(type -> schema.slip(type, type.getName(), "There is no type " + type.getName() + ". "
                        + NearestName.mend(type.getName(), known, "Define it.")));
    }
}
