package dojo.chat.infra.check;

import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every directive that is used is AppSync's, GraphQL's or defined by the schema. */
final class KnownDirectives implements SchemaRule {

    private static final List<String> STANDARD = List.of("deprecated", "specifiedBy", "oneOf");

    @Override
    public Stream<Slip> slips(SchemaDocument schema) {
        Set<String> known = new TreeSet<>(STANDARD);
        known.addAll(AppSyncSchema.directives());
        schema.definitions(DirectiveDefinition.class).map(DirectiveDefinition::getName).forEach(known::add);
        return SchemaNodes.of(schema, Directive.class)
                .filter(directive -> !known.contains(directive.getName()))
                .map(directive -> schema.slip(directive, directive.getName(), "There is no directive @"
                        + directive.getName() + ". " + mend(directive.getName(), known)));
    }

    private static String mend(String name, Set<String> known) {
        return NearestName.of(name, known)
                .map(nearest -> "Did you mean @" + nearest + "?")
                .orElse("AppSync has " + String.join(", ", AppSyncSchema.directives()) + ".");
    }
}
