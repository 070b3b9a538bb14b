package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.FieldError;
import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;

/** What a resolver reported, at its field's place; its data is cut to what the client selected, as AppSync does. */
final class ResolverGraphQlError implements GraphQLError {
    private static final long serialVersionUID = 1L;

    private final transient FieldError error;
    private final transient List<Object> path;
    private final transient List<SourceLocation> locations;

    private ResolverGraphQlError(FieldError error, List<Object> path, List<SourceLocation> locations) {
        this.error = error;
        this.path = path;
        this.locations = locations;
    }

    static ResolverGraphQlError of(FieldError error, DataFetchingEnvironment environment) {
        FieldError selected = new FieldError(
                error.message(),
                error.errorType(),
                Selection.of(environment).project(error.data()),
                error.errorInfo());
        return new ResolverGraphQlError(
                selected,
                environment.getExecutionStepInfo().getPath().toList(),
                List.of(environment.getField().getSourceLocation()));
    }

    FieldError error() {
        return error;
    }

    @Override
    public String getMessage() {
        return error.message();
    }

    @Override
    public List<Object> getPath() {
        return path;
    }

    @Override
    public List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorType.DataFetchingException;
    }
}
