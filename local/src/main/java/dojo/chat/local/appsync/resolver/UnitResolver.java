package dojo.chat.local.appsync.resolver;

import dojo.chat.local.appsync.FieldRequest;
import dojo.chat.local.appsync.FieldResolver;
import dojo.chat.local.appsync.FieldResult;
import java.util.Map;

/** A resolver with one data source. */
public final class UnitResolver implements FieldResolver {
    private final Step step;
    private final Map<String, String> environment;

    /** @param environment the API's environment variables, {@code ctx.env} */
    public UnitResolver(Step step, Map<String, String> environment) {
        this.step = step;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public FieldResult resolve(FieldRequest request) {
        return Resolution.resolve(request, environment, resolution -> resolution.run(step));
    }
}
