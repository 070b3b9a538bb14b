package dojo.chat.infra.check;

import dojo.chat.infra.resolver.ResolverDefinition;
import java.util.List;

/** The schema with the resolvers that answer its fields, and their files. */
record Wiring(SchemaDocument schema, List<ResolverDefinition> resolvers, ResolverFiles files) {}
