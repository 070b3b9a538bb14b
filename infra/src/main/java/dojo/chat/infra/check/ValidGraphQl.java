package dojo.chat.infra.check;

import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.NamedNode;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.errors.DirectiveUndeclaredError;
import graphql.schema.idl.errors.MissingTypeError;
import graphql.schema.idl.errors.SchemaProblem;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the GraphQL specification asks of any schema, as graphql-java checks it. Unknown names have rules of their own. */
final class ValidGraphQl implements SchemaRule {

    @Override
    public Stream<Slip> slips(SchemaDocument schema) {
        try {
            new SchemaGenerator()
                    .makeExecutableSchema(new SchemaParser().buildRegistry(complete(schema)), RuntimeWiring.MOCKED_WIRING);
            return Stream.empty();
        } catch (SchemaProblem problem) {
            return problem.getErrors().stream()
                    .filter(error -> !(error instanceof MissingTypeError || error instanceof DirectiveUndeclaredError))
                    .map(error -> slip(schema, error));
        } catch (GraphQLException e) {
            return Stream.of(e instanceof GraphQLError error
                    ? slip(schema, error)
                    : schema.slip(sentence(e.getMessage())));
        }
    }

    /** The schema with what AppSync adds, save what it defines itself, which another rule reports. */
    private static Document complete(SchemaDocument schema) {
        Set<String> own = schema.document().getDefinitions().stream()
                .filter(NamedNode.class::isInstance)
                .map(definition -> ((NamedNode<?>) definition).getName())
                .collect(Collectors.toSet());
        Document.Builder all = Document.newDocument();
        Stream<Definition<?>> added =
                AppSyncSchema.definitions().filter(definition -> !own.contains(((NamedNode<?>) definition).getName()));
        added.forEach(all::definition);
        schema.document().getDefinitions().forEach(all::definition);
        return all.build();
    }

    private static Slip slip(SchemaDocument schema, GraphQLError error) {
        int line = error.getLocations() == null || error.getLocations().isEmpty()
                ? 1
                : error.getLocations().get(0).getLine();
        return new Slip(schema.file(), Math.max(1, line), sentence(error.getMessage()));
    }

    private static String sentence(String message) {
        return message.replaceAll("\\s*\\[@-?\\d+:-?\\d+]", "").replaceAll("\\s+", " ").strip();
    }
}
