package dojo.chat.infra.check;

import graphql.language.Node;
import java.util.stream.Stream;

/** Walks a schema's nodes, from the whole to its parts. */
final class SchemaNodes {

    private SchemaNodes() {}

    static <T> Stream<T> of(SchemaDocument schema, Class<T> kind) {
        return below(schema.document()).filter(kind::isInstance).map(kind::cast);
    }

    private static Stream<Node<?>> below(Node<?> node) {
        Stream<Node<?>> children = node.getChildren().stream().flatMap(child -> below((Node<?>) child));
        return Stream.concat(Stream.of(node), children);
    }
}
