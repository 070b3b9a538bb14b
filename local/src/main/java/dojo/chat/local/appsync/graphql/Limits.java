package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.ApiDefinition;
import dojo.chat.local.appsync.FieldError;
import graphql.schema.DataFetchingEnvironment;
import java.time.Duration;

/**
 * How much one request may ask for. A field beyond a limit is null with an error; the others are answered.
 *
 * <p>Source: AWS AppSync Developer Guide, "Configuring GraphQL run complexity, query depth, and introspection".
 *
 * @param depth the deepest nesting, 0 for no limit
 * @param resolvers the most resolvers that may run
 * @param time how long a resolver may take
 */
record Limits(int depth, int resolvers, Duration time) {
    private static final int MOST_RESOLVERS = 10_000;
    private static final Duration MOST_TIME = Duration.ofSeconds(30);

    static Limits of(ApiDefinition api) {
        int resolvers = api.resolverCountLimit() == 0 ? MOST_RESOLVERS : api.resolverCountLimit();
        return new Limits(api.queryDepthLimit(), resolvers, MOST_TIME);
    }

    /** The error of a field that lies too deep; null when it does not. */
    FieldError tooDeep(DataFetchingEnvironment environment) {
        if (depth == 0 || environment.getExecutionStepInfo().getPath().getLevel() <= depth) {
            return null;
        }
        return new FieldError(
                "The query nests deeper than the API's limit of " + depth + ".", "QueryDepthLimitReached", null, null);
    }

    /** Counts the field's resolver; the error of one resolver too many, or null. */
    FieldError tooMany(RequestContext context) {
        if (context.countResolver() <= resolvers) {
            return null;
        }
        return new FieldError(
                "The request runs more resolvers than the API's limit of " + resolvers + ".",
                "ResolverExecutionLimitReached",
                null,
                null);
    }

    static FieldError tooLong() {
        return new FieldError("Execution timed out.", "ExecutionTimeout", null, null);
    }
}
