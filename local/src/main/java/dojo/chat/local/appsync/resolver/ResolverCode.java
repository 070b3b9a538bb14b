package dojo.chat.local.appsync.resolver;

import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.FilterGroup;
import dojo.chat.local.appsync.Invalidation;
import java.util.List;
import java.util.Map;

/** One APPSYNC_JS file, ready to run: the code of a resolver or of a pipeline's function. Safe for many threads. */
public interface ResolverCode {
    /**
     * Calls the file's {@code request} or {@code response}.
     *
     * @param handler {@code "request"} or {@code "response"}
     * @param context the whole {@code ctx}, JSON-like: arguments, args, identity, source, stash, result, prev, error,
     *     request, info, env
     * @param authType what {@code util.authType()} answers
     * @throws ResolverException what {@code util.error} or {@code util.unauthorized} threw, or an error in the code
     */
    Outcome call(String handler, Map<String, Object> context, String authType) throws ResolverException;

    /**
     * What a handler did.
     *
     * @param value what it returned, JSON-like
     * @param stash {@code ctx.stash} as it is now
     * @param appendedErrors what {@code util.appendError} added
     * @param earlyReturn set when {@code runtime.earlyReturn} ended the handler; value then holds its object
     * @param subscriptionFilter null when not set
     * @param invalidationFilter null when not set
     */
    record Outcome(
            Object value,
            Map<String, Object> stash,
            List<FieldError> appendedErrors,
            EarlyReturn earlyReturn,
            List<FilterGroup> subscriptionFilter,
            List<FilterGroup> invalidationFilter,
            List<Invalidation> invalidations) {}

    /** Where {@code runtime.earlyReturn} goes on: at the next function, or at the end of the pipeline. */
    enum EarlyReturn {
        NEXT,
        END
    }
}
