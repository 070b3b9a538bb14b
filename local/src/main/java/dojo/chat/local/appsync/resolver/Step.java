package dojo.chat.local.appsync.resolver;

import dojo.chat.local.appsync.datasource.DataSource;

/**
 * A handler pair with its data source: a unit resolver, or a pipeline's function.
 *
 * @param name what the template calls it
 */
public record Step(String name, ResolverCode code, DataSource dataSource) {}
