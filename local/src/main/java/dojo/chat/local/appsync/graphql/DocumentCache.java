package dojo.chat.local.appsync.graphql;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Keeps the documents that were parsed and validated last. */
final class DocumentCache implements PreparsedDocumentProvider {
    private static final int CAPACITY = 1_000;

    private final Map<String, PreparsedDocumentEntry> documents =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, PreparsedDocumentEntry> eldest) {
                    return size() > CAPACITY;
                }
            });

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        PreparsedDocumentEntry document = documents.get(input.getQuery());
        if (document == null) {
            document = parse.apply(input);
            documents.put(input.getQuery(), document);
        }
        return CompletableFuture.completedFuture(document);
    }
}
