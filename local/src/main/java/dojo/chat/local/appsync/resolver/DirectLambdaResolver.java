package dojo.chat.local.appsync.resolver;

import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.FieldRequest;
import dojo.chat.local.appsync.FieldResolver;
import dojo.chat.local.appsync.FieldResult;
import dojo.chat.local.appsync.datasource.DataSource;
import dojo.chat.local.appsync.datasource.DataSourceException;
import java.util.Map;

/**
 * A resolver without code: the Lambda function gets the whole context and its answer is the field's. Source: AWS AppSync
 * Developer Guide, "Direct Lambda resolvers".
 */
public final class DirectLambdaResolver implements FieldResolver {
    private final DataSource function;
    private final Map<String, String> environment;

    public DirectLambdaResolver(DataSource function, Map<String, String> environment) {
        this.function = function;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public FieldResult resolve(FieldRequest request) {
        return Resolution.resolve(request, environment, this::run);
    }

    private Object run(Resolution resolution) throws ResolverException {
        try {
            return function.invoke(
                    Map.of("operation", "Invoke", "payload", resolution.context().forRequest()));
        } catch (DataSourceException e) {
            throw new ResolverException(new FieldError(e.getMessage(), e.type(), null, null));
        }
    }
}
