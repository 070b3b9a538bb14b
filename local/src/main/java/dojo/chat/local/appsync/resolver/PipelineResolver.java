package dojo.chat.local.appsync.resolver;

import dojo.chat.local.appsync.FieldRequest;
import dojo.chat.local.appsync.FieldResolver;
import dojo.chat.local.appsync.FieldResult;
import dojo.chat.local.appsync.resolver.ResolverCode.Outcome;
import java.util.List;
import java.util.Map;

/**
 * A pipeline: its own request, its functions one after another, its own response. Source: AWS AppSync Developer Guide,
 * "Anatomy of a JavaScript resolver".
 */
public final class PipelineResolver implements FieldResolver {
    private final ResolverCode code;
    private final List<Step> functions;
    private final Map<String, String> environment;

    /** @param environment the API's environment variables, {@code ctx.env} */
    public PipelineResolver(ResolverCode code, List<Step> functions, Map<String, String> environment) {
        this.code = code;
        this.functions = List.copyOf(functions);
        this.environment = Map.copyOf(environment);
    }

    @Override
    public FieldResult resolve(FieldRequest request) {
        return Resolution.resolve(request, environment, this::run);
    }

    private Object run(Resolution resolution) throws ResolverException {
        ContextBuilder context = resolution.context();
        Outcome before = resolution.call(code, "request", context.forRequest());
        context.keepPrevious(before.value());
        if (before.earlyReturn() == null) {
            runFunctions(resolution);
        }
        return resolution.call(code, "response", context.forResponse(context.previous(), null)).value();
    }

    private void runFunctions(Resolution resolution) throws ResolverException {
        for (Step function : functions) {
            resolution.context().keepPrevious(resolution.run(function));
            if (resolution.isEnded()) {
                return;
            }
        }
    }
}
