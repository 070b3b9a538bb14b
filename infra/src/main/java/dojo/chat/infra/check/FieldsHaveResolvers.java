package dojo.chat.infra.check;

import dojo.chat.infra.resolver.FieldName;
import dojo.chat.infra.resolver.ResolverDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every field of Query and Mutation has a resolver; without one AppSync answers null. */
final class FieldsHaveResolvers implements WiringRule {

    @Override
    public Stream<Slip> slips(Wiring wiring) {
        Set<FieldName> answered =
                wiring.resolvers().stream().map(ResolverDefinition::field).collect(Collectors.toSet());
        return Stream.of("query", "mutation")
                .flatMap(operation -> wiring.schema().root(operation).stream())
                .flatMap(type -> unanswered(wiring.schema(), type, answered));
    }

    private static Stream<Slip> unanswered(SchemaDocument schema, ObjectTypeDefinition type, Set<FieldName> answered) {
        return type.getFieldDefinitions().stream()
                .map(FieldDefinition::getName)
                .map(field -> new FieldName(type.getName(), field))
                .filter(name -> !answered.contains(name))
                .map(name -> schema.slip(
                        schema.field(name.type(), name.field()).orElseThrow(),
                        name.field(),
                        name + " has no resolver. Add one in ChatResolvers.java, or remove the field."));
    }
}
