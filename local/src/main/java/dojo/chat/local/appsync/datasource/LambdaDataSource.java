package dojo.chat.local.appsync.datasource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.lambda.LambdaException;
import dojo.chat.local.lambda.LambdaInvoker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Lambda function as a data source. Source: AWS AppSync Developer Guide, "JavaScript resolver function reference for
 * Lambda".
 */
public final class LambdaDataSource implements DataSource {
    private static final Logger LOG = LoggerFactory.getLogger(LambdaDataSource.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LambdaInvoker function;

    public LambdaDataSource(LambdaInvoker function) {
        this.function = function;
    }

    @Override
    public Object invoke(Map<String, Object> request) throws DataSourceException {
        String operation = Requests.text(request, "operation");
        if (!"Invoke".equals(operation) && !"BatchInvoke".equals(operation)) {
            throw Requests.bad("A Lambda data source knows the operations Invoke and BatchInvoke, not " + operation);
        }
        Object payload = "BatchInvoke".equals(operation) ? batch(request.get("payload")) : request.get("payload");
        if ("Event".equals(request.get("invocationType"))) {
            CompletableFuture.runAsync(() -> invokeEvent(payload));
            return null;
        }
        Object result = call(payload);
        return "BatchInvoke".equals(operation) && result instanceof List<?> list && list.size() == 1
                ? list.get(0)
                : result;
    }

    /** Each field is invoked by itself here, so a batch holds one payload. */
    private static List<Object> batch(Object payload) {
        List<Object> batch = new ArrayList<>();
        batch.add(payload);
        return batch;
    }

    private void invokeEvent(Object payload) {
        try {
            call(payload);
        } catch (DataSourceException e) {
            LOG.error("An event to a function failed: {}", e.getMessage());
        }
    }

    private Object call(Object payload) throws DataSourceException {
        try {
            return JSON.readValue(function.invoke(JSON.writeValueAsString(payload)), Object.class);
        } catch (LambdaException e) {
            throw new DataSourceException("Lambda:Unhandled", e.getMessage(), null);
        } catch (JsonProcessingException e) {
            throw new DataSourceException("Lambda:Unhandled", "The function's answer is not JSON.", null);
        }
    }
}
