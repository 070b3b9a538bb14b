package dojo.chat.local.appsync.datasource;

import java.util.Map;

/** AppSync's NONE data source: the request's payload is the result. */
public final class NoneDataSource implements DataSource {
    @Override
    public Object invoke(Map<String, Object> request) {
        return request.get("payload");
    }
}
