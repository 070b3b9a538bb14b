package dojo.chat.infra.check;

import dojo.chat.infra.resolver.ResolverDefinition;
import graphql.parser.InvalidSyntaxException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells before a deploy what AppSync would refuse during it: slips of the schema, of the resolvers and of their files,
 * all at once.
 */
public final class WiringCheck {

    private final String file;
    private final String schema;
    private final ResolverFiles files;

    /**
     * @param file the schema's file name, for people
     * @param schema the schema's text
     * @param files the resolvers' files
     */
    public WiringCheck(String file, String schema, ResolverFiles files) {
        this.file = file;
        this.schema = schema;
        this.files = files;
    }

    /**
     * Checks the schema with these resolvers.
     *
     * @throws SlipsException if there are slips
     */
    public void requireSound(List<ResolverDefinition> resolvers) {
        List<Slip> slips = slips(resolvers).distinct().toList();
        if (!slips.isEmpty()) {
            throw new SlipsException(slips);
        }
    }

    private Stream<Slip> slips(List<ResolverDefinition> resolvers) {
        try {
            SchemaDocument document = SchemaDocument.parse(file, schema);
            return Stream.concat(
                    SchemaRules.slips(document), WiringRules.slips(new Wiring(document, resolvers, files)));
        } catch (InvalidSyntaxException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLine();
            return Stream.of(new Slip(file, line, "This is no GraphQL: " + e.getMessage()));
        }
    }
}
