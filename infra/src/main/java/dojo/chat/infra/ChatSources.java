package dojo.chat.infra;

import dojo.chat.infra.resolver.ResolverSource;

/**
 * The data sources that the chat's resolvers talk to.
 *
 * @param table the chat's DynamoDB table, named {@code Table}
 * @param none AppSync's NONE data source, named {@code None}: the resolver's own answer goes through
 * @param reportMessage the function that sends moderators the notice of a report, named {@code ReportMessage}
 */
public record ChatSources(ResolverSource table, ResolverSource none, ResolverSource reportMessage) {}
