package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.FieldError;
import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;

/** An error of a field: of its resolver, of the caller's rights or of a limit. */
final class FieldFailure implements GraphQLError {
    private static final long serialVersionUID = 1L;

    private final transient FieldError error;
    private final transient List<Object> path;
    private final transient List<SourceLocation> locations;

    /** The error at the place of the field that is being fetched, its data cut to what the client selected. */
    FieldFailure(FieldError error, DataFetchingEnvironment environment) {
        this.error = new FieldError(
                error.message(),
                error.errorType(),
                SelectedData.of(error.data(), environment.getSelectionSet()),
                error.errorInfo());
        this.path = environment.getExecutionStepInfo().getPath().toList();
        this.locations = List.of(environment.getField().getSourceLocation());
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
