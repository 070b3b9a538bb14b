package dojo.chat.infra.check;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import java.util.stream.Stream;

/** Names that begin with two underscores are GraphQL's, types that begin with AWS are AppSync's, and so are scalars. */
final class ReservedNames implements SchemaRule {

    @Override
    public Stream<Slip> slips(SchemaDocument schema) {
        return Stream.of(underscored(schema), awsTypes(schema), scalars(schema)).flatMap(slips -> slips);
    }

    private static Stream<Slip> underscored(SchemaDocument schema) {
        return SchemaNodes.of(schema, NamedNode.class)
                .filter(ReservedNames::isDefinition)
                .filter(node -> node.getName().startsWith("__"))
                .map(node -> schema.slip((Node<?>) node, node.getName(), node.getName()
                        + " is a reserved name: those that begin with __ are GraphQL's own. Choose another."));
    }

    private static Stream<Slip> awsTypes(SchemaDocument schema) {
        return SchemaNodes.of(schema, TypeDefinition.class)
                .filter(type -> type.getName().startsWith("AWS"))
                .map(type -> schema.slip((Node<?>) type, type.getName(), type.getName()
                        + " is a reserved name: types that begin with AWS are AppSync's own. Choose another."));
    }

    private static Stream<Slip> scalars(SchemaDocument schema) {
        return schema.definitions(ScalarTypeDefinition.class)
                .filter(scalar -> !scalar.getName().startsWith("AWS"))
                .map(scalar -> schema.slip(scalar, scalar.getName(), "AppSync has no custom scalars such as "
                        + scalar.getName() + ". Use String or one of AppSync's: "
                        + String.join(", ", AppSyncSchema.scalars()) + "."));
    }

    private static boolean isDefinition(NamedNode<?> node) {
        return node instanceof ObjectTypeDefinition
                || node instanceof InterfaceTypeDefinition
                || node instanceof UnionTypeDefinition
                || node instanceof InputObjectTypeDefinition
                || node instanceof EnumTypeDefinition
                || node instanceof EnumValueDefinition
                || node instanceof FieldDefinition
                || node instanceof InputValueDefinition;
    }
}
