package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.Caller;
import dojo.chat.local.appsync.FieldResult;
import dojo.chat.local.appsync.Invalidation;
import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What the fields of one request share: who asks, what came with it, and what its resolvers left behind. */
final class RequestContext {
    private final Caller caller;
    private final Map<String, String> headers;
    private final Map<String, Object> variables;
    private final AtomicInteger resolversRun = new AtomicInteger();
    private final List<Invalidation> invalidations = new CopyOnWriteArrayList<>();
    private volatile StartedSubscription subscription;

    RequestContext(Caller caller, Map<String, String> headers, Map<String, Object> variables) {
        this.caller = caller;
        this.headers = headers;
        this.variables = variables;
    }

    static RequestContext of(GraphQLContext context) {
        return context.get(RequestContext.class);
    }

    Caller caller() {
        return caller;
    }

    Map<String, String> headers() {
        return headers;
    }

    Map<String, Object> variables() {
        return variables;
    }

    /** Counts one more resolver and answers how many there were with it. */
    int countResolver() {
        return resolversRun.incrementAndGet();
    }

    void keep(FieldResult result) {
        invalidations.addAll(result.invalidations());
    }

    List<Invalidation> invalidations() {
        return invalidations;
    }

    void start(StartedSubscription started) {
        subscription = started;
    }

    /** What the subscription's field found; null when it was refused, and for queries and mutations. */
    StartedSubscription subscription() {
        return subscription;
    }
}
