package dojo.chat.local.appsync.resolver;

import dojo.chat.local.appsync.FieldRequest;
import dojo.chat.local.appsync.datasource.DataSourceException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The {@code ctx} of one field's resolution as its handlers see it, one after another. Source: AWS AppSync Developer Guide,
 * "JavaScript resolver context object reference".
 */
final class ContextBuilder {
    private final Map<String, Object> fixed = new LinkedHashMap<>();
    private Map<String, Object> stash = new LinkedHashMap<>();
    private Object previous;

    ContextBuilder(FieldRequest request, Map<String, String> environment) {
        fixed.put("arguments", request.arguments());
        fixed.put("identity", request.caller().identity());
        fixed.put("source", request.source());
        Map<String, Object> http = new LinkedHashMap<>();
        http.put("headers", request.headers());
        http.put("domainName", request.domainName());
        fixed.put("request", http);
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("fieldName", request.field());
        info.put("parentTypeName", request.parentType());
        info.put("variables", request.variables());
        info.put("selectionSetList", request.selectionSetList());
        info.put("selectionSetGraphQL", request.selectionSetGraphQl());
        fixed.put("info", info);
        fixed.put("env", environment);
    }

    /** The context of a request handler. */
    Map<String, Object> forRequest() {
        Map<String, Object> context = new LinkedHashMap<>(fixed);
        context.put("stash", stash);
        context.put("prev", result(previous));
        context.put("result", null);
        return context;
    }

    /** The context of a response handler. */
    Map<String, Object> forResponse(Object result, DataSourceException error) {
        Map<String, Object> context = forRequest();
        context.put("result", result);
        if (error != null) {
            context.put("error", Map.of("message", error.getMessage(), "type", error.type()));
        }
        return context;
    }

    void keepStash(Map<String, Object> changed) {
        stash = changed;
    }

    void keepPrevious(Object result) {
        previous = result;
    }

    Object previous() {
        return previous;
    }

    private static Map<String, Object> result(Object value) {
        Map<String, Object> holder = new LinkedHashMap<>();
        holder.put("result", value);
        return holder;
    }
}
