package dojo.chat.local.appsync.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.appsync.ApiDefinition;
import dojo.chat.local.appsync.Caller;
import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.GraphQlRequest;
import dojo.chat.local.appsync.GraphQlService;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AsyncExecutionStrategy;
import graphql.introspection.Introspection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An AppSync API: carries out its requests on graphql-java, and keeps its subscriptions. */
public final class GraphQlApi implements GraphQlService, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GraphQL graphQl;
    private final SubscriptionHub hub;
    private final boolean introspection;

    /** @throws graphql.GraphQLException the definition's schema is none */
    public GraphQlApi(ApiDefinition definition) {
        this.hub = new SubscriptionHub(this::payload);
        this.introspection = definition.introspection();
        var schema = AppSyncSchema.of(definition, hub);
        hub.connect(PublishedFields.of(schema));
        GraphQL.Builder builder = GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider(new DocumentCache())
                // Events come from our hub, so a subscription's document is carried out like a query's.
                .subscriptionExecutionStrategy(new AsyncExecutionStrategy());
        if (definition.queryDepthLimit() > 0) {
            builder.instrumentation(new MaxQueryDepthInstrumentation(definition.queryDepthLimit()));
        }
        this.graphQl = builder.build();
    }

    @Override
    public Map<String, Object> execute(GraphQlRequest request, Caller caller, Map<String, String> headers) {
        return Responses.of(run(request, RequestScope.of(caller, headers)));
    }

    @Override
    public Subscription subscribe(
            GraphQlRequest request, Caller caller, Map<String, String> headers, SubscriptionListener listener)
            throws SubscriptionRefused {
        SubscribingField field = new SubscribingField();
        ExecutionResult result = run(request, RequestScope.subscribing(caller, headers, field));
        if (!result.getErrors().isEmpty()) {
            throw new SubscriptionRefused(
                    result.getErrors().stream().map(Responses::fieldError).toList());
        }
        if (!field.isTold()) {
            throw new SubscriptionRefused(List.of(new FieldError(
                    "Only subscriptions are served by the real-time endpoint.", "UnsupportedOperation", null, null)));
        }
        Set<String> denied = field.selected().stream()
                .filter(selected -> !caller.mayResolve().test(selected))
                .collect(Collectors.toUnmodifiableSet());
        var group = new SubscriptionGroup.Key(
                field.name(),
                request,
                caller.mode(),
                denied,
                field.result().subscriptionFilter() == null ? field.arguments() : Map.of(),
                field.result().subscriptionFilter());
        return hub.add(group, new Subscriber(listener, field.result().invalidationFilter()));
    }

    private ExecutionResult run(GraphQlRequest request, RequestScope scope) {
        return graphQl.execute(ExecutionInput.newExecutionInput(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .graphQLContext(context -> context.of(RequestScope.class, scope)
                        .of(Introspection.INTROSPECTION_DISABLED, !introspection))
                .build());
    }

    /** An event's payload for the subscribers of a group. */
    private byte[] payload(SubscriptionGroup.Key group, Object event) {
        Caller caller = new Caller(group.mode(), null, field -> !group.denied().contains(field));
        try {
            return JSON.writeValueAsBytes(Responses.of(run(group.request(), RequestScope.event(caller, event))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a response is JSON", e);
        }
    }

    @Override
    public void close() {
        hub.close();
    }
}
