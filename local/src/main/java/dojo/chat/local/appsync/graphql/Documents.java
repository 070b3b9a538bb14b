package dojo.chat.local.appsync.graphql;

import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.schema.GraphQLSchema;
import graphql.validation.OperationValidationRule;
import graphql.validation.ValidationError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The documents that were asked last, parsed and validated. Safe for many threads. */
final class Documents implements PreparsedDocumentProvider {
    private static final int MOST_KEPT = 1_000;
    private static final int LONGEST_KEPT = 16_384;

    private final GraphQLSchema schema;
    private final Map<String, ParseAndValidateResult> kept = new LeastRecentlyUsed();

    Documents(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** The document of a query's text; its errors tell what is wrong with it. */
    ParseAndValidateResult of(String query) {
        synchronized (kept) {
            ParseAndValidateResult known = kept.get(query);
            if (known != null) {
                return known;
            }
        }
        ParseAndValidateResult read = read(query);
        if (query.length() <= LONGEST_KEPT) {
            synchronized (kept) {
                kept.put(query, read);
            }
        }
        return read;
    }

    private ParseAndValidateResult read(String query) {
        ParseAndValidateResult parsed = ParseAndValidate.parse(
                ExecutionInput.newExecutionInput(query).locale(Locale.ENGLISH).build());
        if (parsed.isFailure()) {
            return parsed;
        }
        // graphql-java's rule of the one root field fails on variables in its directives; Operation checks it instead.
        List<ValidationError> errors = ParseAndValidate.validate(
                schema,
                parsed.getDocument(),
                rule -> rule != OperationValidationRule.SUBSCRIPTION_UNIQUE_ROOT_FIELD,
                Locale.ENGLISH);
        return parsed.transform(result -> result.validationErrors(errors));
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        ParseAndValidateResult document = of(input.getQuery());
        return CompletableFuture.completedFuture(
                document.isFailure()
                        ? new PreparsedDocumentEntry(document.getErrors())
                        : new PreparsedDocumentEntry(document.getDocument()));
    }

    private static final class LeastRecentlyUsed extends LinkedHashMap<String, ParseAndValidateResult> {
        private static final long serialVersionUID = 1L;

        LeastRecentlyUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ParseAndValidateResult> eldest) {
            return size() > MOST_KEPT;
        }
    }
}
