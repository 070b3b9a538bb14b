package dojo.chat.infra.check;

import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.OperationTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.TypeName;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The schema, parsed, and where its parts are written. */
final class SchemaDocument {

    private final String file;
    private final List<String> lines;
    private final Document document;

    private SchemaDocument(String file, List<String> lines, Document document) {
        this.file = file;
        this.lines = lines;
        this.document = document;
    }

    /**
     * Parses a schema.
     *
     * @param file its name, for people
     * @throws InvalidSyntaxException if it is no GraphQL
     */
    static SchemaDocument parse(String file, String text) {
        return new SchemaDocument(file, text.lines().toList(), new Parser().parseDocument(text));
    }

    String file() {
        return file;
    }

    Document document() {
        return document;
    }

    <T extends Definition<?>> Stream<T> definitions(Class<T> kind) {
        return document.getDefinitions().stream().filter(kind::isInstance).map(kind::cast);
    }

    Optional<ObjectTypeDefinition> objectType(String name) {
        return definitions(ObjectTypeDefinition.class).filter(type -> type.getName().equals(name)).findFirst();
    }

    Optional<FieldDefinition> field(String type, String field) {
        return objectType(type).stream()
                .flatMap(found -> found.getFieldDefinitions().stream())
                .filter(found -> found.getName().equals(field))
                .findFirst();
    }

    /** The type that an operation starts at: what {@code schema} says, or else the type of the operation's own name. */
    Optional<ObjectTypeDefinition> root(String operation) {
        return objectType(definitions(SchemaDefinition.class)
                .flatMap(schema -> schema.getOperationTypeDefinitions().stream())
                .filter(definition -> definition.getName().equals(operation))
                .map(OperationTypeDefinition::getTypeName)
                .map(TypeName::getName)
                .findFirst()
                .orElse(operation.substring(0, 1).toUpperCase(Locale.ROOT) + operation.substring(1)));
    }

    /** A slip at the line where a node's name is written. A node's own line would be its description's. */
    Slip slip(Node<?> node, String name, String text) {
        int first = node.getSourceLocation() == null ? 1 : node.getSourceLocation().getLine();
        Pattern word = Pattern.compile("^[^\"#]*(?<![_0-9A-Za-z])" + Pattern.quote(name) + "(?![_0-9A-Za-z]).*");
        int line = Stream.iterate(first, at -> at <= lines.size(), at -> at + 1)
                .filter(at -> word.matcher(lines.get(at - 1)).matches())
                .findFirst()
                .orElse(first);
        return new Slip(file, line, text);
    }

    /** A slip of the schema as a whole. */
    Slip slip(String text) {
        return new Slip(file, 1, text);
    }
}
