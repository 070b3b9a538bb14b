package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.ApiDefinition;
import dojo.chat.local.appsync.Caller;
import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.FieldResult;
import dojo.chat.local.appsync.GraphQlRequest;
import dojo.chat.local.appsync.GraphQlRequestException;
import dojo.chat.local.appsync.GraphQlService;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.AsyncExecutionStrategy;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An AppSync API: its schema, answered by its resolvers. Safe for many threads. */
public final class GraphQlApi implements GraphQlService, AutoCloseable {
    private final Documents documents;
    private final GraphQL graphql;
    private final Subscriptions subscriptions;
    private final WorkerPool workers = new WorkerPool();

    /**
     * Makes the API ready to answer.
     *
     * @throws InvalidSchemaException the schema can't be served; the message tells each slip with its line
     */
    public GraphQlApi(ApiDefinition api) {
        this(api, Limits.of(api));
    }

    GraphQlApi(ApiDefinition api, Limits limits) {
        ApiSchemas schemas = new ApiSchemas(api);
        GraphQLSchema schema = schemas.requests(limits, workers);
        this.documents = new Documents(schema);
        this.graphql = GraphQL.newGraphQL(schema)
                .subscriptionExecutionStrategy(new AsyncExecutionStrategy())
                .preparsedDocumentProvider(documents)
                .build();
        this.subscriptions = new Subscriptions(schema, new EventRenderer(schemas.events()));
    }

    @Override
    public Map<String, Object> execute(GraphQlRequest request, Caller caller, Map<String, String> headers) {
        Operation operation = Operation.of(request, documents);
        if (!operation.errors().isEmpty()) {
            return response(null, operation.errors());
        }
        if (operation.is(OperationDefinition.Operation.SUBSCRIPTION)) {
            throw new GraphQlRequestException(400, new FieldError(
                    "Subscriptions are started over the real-time endpoint.", "UnsupportedOperation", null, null));
        }
        RequestContext context = context(request, caller, headers);
        ExecutionResult result = run(request, context);
        if (operation.is(OperationDefinition.Operation.MUTATION)) {
            new MutationEvents(operation, result).publish(subscriptions);
            context.invalidations().forEach(subscriptions::invalidate);
        }
        return response(result.getData(), result.getErrors());
    }

    @Override
    public Subscription subscribe(
            GraphQlRequest request, Caller caller, Map<String, String> headers, SubscriptionListener listener)
            throws SubscriptionRefused {
        Operation operation = subscription(request);
        RequestContext context = context(request, caller, headers);
        ExecutionResult result = run(request, context);
        StartedSubscription started = context.subscription();
        if (started == null) {
            throw Refusals.of(result.getErrors());
        }
        FieldResult resolved = started.result();
        EventSelection selection = EventSelection.of(operation, context.variables(), started.deniedFields());
        try {
            EventFilter filter = resolved.subscriptionFilter() == null
                    ? EventFilter.ofArguments(started.arguments())
                    : EventFilter.of(resolved.subscriptionFilter());
            EventFilter invalidation =
                    resolved.invalidationFilter() == null ? null : EventFilter.of(resolved.invalidationFilter());
            return subscriptions.add(started, selection, filter, invalidation, listener);
        } catch (IllegalArgumentException badFilter) {
            throw Refusals.of(badFilter.getMessage());
        }
    }

    /** Stops the work in hand; running subscriptions get no further event. */
    @Override
    public void close() {
        subscriptions.close();
        workers.close();
    }

    private Operation subscription(GraphQlRequest request) throws SubscriptionRefused {
        Operation operation;
        try {
            operation = Operation.of(request, documents);
        } catch (GraphQlRequestException badRequest) {
            throw new SubscriptionRefused(badRequest.errors());
        }
        if (!operation.errors().isEmpty()) {
            throw Refusals.of(operation.errors());
        }
        if (!operation.is(OperationDefinition.Operation.SUBSCRIPTION)) {
            throw new SubscriptionRefused(List.of(new FieldError(
                    "Only subscriptions are started over the real-time endpoint.",
                    "UnsupportedOperation", null, null)));
        }
        if (!operation.hasOneField()) {
            throw Refusals.of("A subscription must have exactly one root field.");
        }
        return operation;
    }

    private static RequestContext context(GraphQlRequest request, Caller caller, Map<String, String> headers) {
        Map<String, Object> variables = request.variables() == null ? Map.of() : request.variables();
        return new RequestContext(caller, headers, variables);
    }

    private ExecutionResult run(GraphQlRequest request, RequestContext context) {
        return graphql.execute(ExecutionInput.newExecutionInput(request.query())
                .operationName(request.operationName())
                .variables(context.variables())
                .graphQLContext(builder -> builder.of(RequestContext.class, context))
                .locale(Locale.ENGLISH)
                .build());
    }

    private static Map<String, Object> response(Object data, List<? extends GraphQLError> errors) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("data", data);
        if (!errors.isEmpty()) {
            response.put("errors", ResponseErrors.of(errors));
        }
        return response;
    }
}
