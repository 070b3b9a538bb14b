package dojo.chat.infra.check;

import graphql.language.Definition;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.NamedNode;
import graphql.language.ScalarTypeDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The scalars and directives that AppSync adds to every schema. */
final class AppSyncSchema {

    private static final Document DOCUMENT = Parser.parse(read());

    private AppSyncSchema() {}

    static List<String> scalars() {
        return names(ScalarTypeDefinition.class);
    }

    static List<String> directives() {
        return names(DirectiveDefinition.class);
    }

    static Stream<Definition<?>> definitions() {
        return DOCUMENT.getDefinitions().stream().map(definition -> (Definition<?>) definition);
    }

    private static <T extends NamedNode<?>> List<String> names(Class<T> kind) {
        return definitions().filter(kind::isInstance).map(kind::cast).map(NamedNode::getName).toList();
    }

    private static String read() {
        try (InputStream stream = AppSyncSchema.class.getResourceAsStream("appsync.graphql")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
