package dojo.chat.local.appsync.datasource;

import java.util.Map;

/** What a resolver's request is sent to: a DynamoDB table, a Lambda function, or nothing (NONE). */
public interface DataSource {
    /**
     * Carries out what a {@code request} handler returned.
     *
     * @param request the handler's return value, JSON-like
     * @return the value for {@code ctx.result}
     * @throws DataSourceException the error for {@code ctx.error}, with the value for {@code ctx.result} beside it
     */
    Object invoke(Map<String, Object> request) throws DataSourceException;
}
