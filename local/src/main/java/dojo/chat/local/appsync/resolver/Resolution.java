package dojo.chat.local.appsync.resolver;

import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.FieldRequest;
import dojo.chat.local.appsync.FieldResult;
import dojo.chat.local.appsync.FilterGroup;
import dojo.chat.local.appsync.Invalidation;
import dojo.chat.local.appsync.datasource.DataSourceException;
import dojo.chat.local.appsync.resolver.ResolverCode.EarlyReturn;
import dojo.chat.local.appsync.resolver.ResolverCode.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One field being resolved: calls handlers and collects all that they set beside their values. */
final class Resolution {
    private static final Logger LOG = LoggerFactory.getLogger(Resolution.class);

    private final ContextBuilder context;
    private final String authType;
    private final List<FieldError> appended = new ArrayList<>();
    private final List<Invalidation> invalidations = new ArrayList<>();
    private List<FilterGroup> subscriptionFilter;
    private List<FilterGroup> invalidationFilter;
    private boolean ended;

    private Resolution(FieldRequest request, Map<String, String> environment) {
        this.context = new ContextBuilder(request, environment);
        this.authType = request.caller().mode().authType();
    }

    /** What a resolver does to get its value. */
    interface Work {
        Object run(Resolution resolution) throws ResolverException;
    }

    /** Resolves a field; whatever goes wrong is told in the result. */
    static FieldResult resolve(FieldRequest request, Map<String, String> environment, Work work) {
        Resolution resolution = new Resolution(request, environment);
        try {
            return resolution.result(work.run(resolution));
        } catch (ResolverException e) {
            return resolution.failed(e.error());
        } catch (RuntimeException e) {
            LOG.error("{}.{} failed", request.parentType(), request.field(), e);
            return resolution.failed(new FieldError("Internal failure of the resolver.", "InternalFailure", null, null));
        }
    }

    ContextBuilder context() {
        return context;
    }

    /** Whether a handler asked to go to the pipeline's end. */
    boolean isEnded() {
        return ended;
    }

    /** Calls a handler. */
    Outcome call(ResolverCode code, String handler, Map<String, Object> handlerContext) throws ResolverException {
        Outcome outcome = code.call(handler, handlerContext, authType);
        context.keepStash(outcome.stash());
        appended.addAll(outcome.appendedErrors());
        invalidations.addAll(outcome.invalidations());
        subscriptionFilter = outcome.subscriptionFilter() == null ? subscriptionFilter : outcome.subscriptionFilter();
        invalidationFilter = outcome.invalidationFilter() == null ? invalidationFilter : outcome.invalidationFilter();
        ended |= outcome.earlyReturn() == EarlyReturn.END;
        return outcome;
    }

    /**
     * Runs a step: its request, its data source, its response. An early return skips the rest of the step. Source: AWS
     * AppSync Developer Guide, "runtime.earlyReturn".
     */
    Object run(Step step) throws ResolverException {
        Outcome request = call(step.code(), "request", context.forRequest());
        if (request.earlyReturn() != null) {
            return request.value();
        }
        Object result;
        DataSourceException error = null;
        try {
            result = step.dataSource().invoke(request(step, request.value()));
        } catch (DataSourceException e) {
            error = e;
            result = e.result();
        }
        return call(step.code(), "response", context.forResponse(result, error)).value();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> request(Step step, Object value) throws ResolverException {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new ResolverException(new FieldError(
                step.name() + ": request must return an object for its data source, and returned " + value,
                "MappingTemplate", null, null));
    }

    private FieldResult result(Object data) {
        return new FieldResult(data, List.copyOf(appended), subscriptionFilter, invalidationFilter, invalidations);
    }

    private FieldResult failed(FieldError error) {
        List<FieldError> errors = new ArrayList<>(appended);
        errors.add(error);
        return new FieldResult(null, errors, null, null, List.of());
    }
}
