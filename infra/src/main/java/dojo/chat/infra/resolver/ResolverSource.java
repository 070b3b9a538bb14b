package dojo.chat.infra.resolver;

/** What a resolver, or a step of a pipeline, talks to: one data source of the API. */
public interface ResolverSource {

    /** The data source's name in the API, such as {@code Table}. */
    String name();
}
