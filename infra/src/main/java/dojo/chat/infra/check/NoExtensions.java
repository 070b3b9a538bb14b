package dojo.chat.infra.check;

import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.SDLExtensionDefinition;
import graphql.language.SchemaExtensionDefinition;
import java.util.stream.Stream;

/** AppSync takes no {@code extend} (AWS AppSync Developer Guide, "Designing a GraphQL API"). */
final class NoExtensions implements SchemaRule {

    @Override
    public Stream<Slip> slips(SchemaDocument schema) {
        return SchemaNodes.of(schema, SDLExtensionDefinition.class).map(extension -> slip(schema, extension));
    }

    private static Slip slip(SchemaDocument schema, SDLExtensionDefinition extension) {
        String name = extension instanceof NamedNode<?> named && !(extension instanceof SchemaExtensionDefinition)
                ? named.getName()
                : "schema";
        return schema.slip((Node<?>) extension, "extend", "AppSync takes no extensions such as extend of " + name
                + ". Move its fields into " + name + ".");
    }
}
