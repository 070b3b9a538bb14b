package dojo.chat.infra.resolver;

import java.util.ArrayList;
import java.util.List;

/**
 * The list of the API's resolvers. Adding one is one line:
 *
 * <pre>{@code
 * resolvers.field("Query.messages").js("Query.messages.js").on(table);
 * resolvers.field("Mutation.createMessage").pipeline("Mutation.createMessage.js",
 *         step("loadSend.js").on(table), step("putMessage.js").on(table));
 * resolvers.field("Mutation.reportMessage").lambda(reportMessage);
 * }</pre>
 *
 * <p>Files are named relative to {@code infra/src/main/resolvers}.
 */
public final class Resolvers {

    private final List<ResolverDefinition> definitions = new ArrayList<>();

    /** A step of a pipeline, by its file; {@code on} tells its data source. */
    public static PipelineStep.File step(String file) {
        return new PipelineStep.File(file);
    }

    /**
     * Begins the resolver of a field.
     *
     * @param name the field, written {@code Type.field}
     * @throws IllegalArgumentException if the name has another form
     */
    public FieldResolver field(String name) {
        return new FieldResolver(this, FieldName.parse(name), Place.ofCaller());
    }

    /** The resolvers in the order in which they were written down. */
    public List<ResolverDefinition> definitions() {
        return List.copyOf(definitions);
    }

    void add(ResolverDefinition definition) {
        definitions.add(definition);
    }
}
