package dojo.chat.infra.check;

import dojo.chat.infra.resolver.Resolvers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A small project with one query, one mutation and one subscription, all sound, to put slips into. */
final class CheckedProject {

    static final String SCHEMA = """
            type Query {
              messages: [Message]
            }

            "Changes."
            type Mutation {
              "Sends."
              send(body: String): Message
            }

            type Subscription {
              onSend: Message @aws_subscribe(mutations: ["send"])
            }

            type Message @aws_api_key {
              id: ID!
              sentAt: AWSDateTime
            }
            """;

    static final String CODE = """
            function request() { return {}; }
            function response(ctx) { return ctx.result; }
            export {
              request,
              response
            };
            """;

    private final ResolverFiles files;
    private String schema = SCHEMA;
    private Consumer<Resolvers> more = resolvers -> {};

    CheckedProject(Path root) {
        files = new ResolverFiles(root, Path.of("sources"), Path.of("bundles"));
        file("Query.messages.js", CODE);
        file("Mutation.send.js", CODE);
    }

    CheckedProject schema(String text) {
        schema = text;
        return this;
    }

    CheckedProject replace(String part, String replacement) {
        if (!schema.contains(part)) {
            throw new IllegalArgumentException("The schema has no " + part);
        }
        return schema(schema.replace(part, replacement));
    }

    CheckedProject file(String name, String code) {
        write(files.root().resolve(files.sources()).resolve(name), code);
        write(files.bundle(name), code);
        return this;
    }

    CheckedProject unbundledFile(String name) {
        write(files.root().resolve(files.sources()).resolve(name), CODE);
        return this;
    }

    CheckedProject resolvers(Consumer<Resolvers> definitions) {
        more = more.andThen(definitions);
        return this;
    }

    /** What the check says, line by line; empty when all is sound. */
    List<String> slips() {
        Resolvers resolvers = new Resolvers();
        resolvers.field("Query.messages").js("Query.messages.js").on(() -> "Table");
        resolvers.field("Mutation.send").js("Mutation.send.js").on(() -> "Events");
        more.accept(resolvers);
        try {
            new WiringCheck("schema.graphql", schema, files).requireSound(resolvers.definitions());
            return List.of();
        } catch (SlipsException e) {
            return e.getMessage().lines().toList();
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
