package dojo.chat.local.appsync.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.appsync.Caller;
import dojo.chat.local.appsync.GraphQlRequest;
import dojo.chat.local.appsync.GraphQlService;
import dojo.chat.local.appsync.authorization.AuthorizationException;
import dojo.chat.local.appsync.authorization.AuthorizationRequest;
import dojo.chat.local.appsync.authorization.Authenticator;
import dojo.chat.local.server.WebRequest;
import dojo.chat.local.server.WebResponse;
import dojo.chat.local.server.WebRoute;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** AppSync's HTTP endpoint: {@code POST /graphql}, open to pages of any origin. */
public final class GraphQlRoute implements WebRoute {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> CROSS_ORIGIN = Map.of(
            "access-control-allow-origin", "*",
            "access-control-allow-methods", "POST, OPTIONS",
            "access-control-allow-headers",
                    "content-type, x-amz-user-agent, x-api-key, authorization, x-amz-date, x-amz-security-token",
            "access-control-expose-headers", "x-amzn-requestid, x-amzn-errortype",
            "access-control-max-age", "172800");

    private final GraphQlService service;
    private final Authenticator authenticator;

    public GraphQlRoute(GraphQlService service, Authenticator authenticator) {
        this.service = service;
        this.authenticator = authenticator;
    }

    @Override
    public WebResponse answer(WebRequest request) {
        WebResponse response = switch (request.method()) {
            case "POST" -> post(request);
            case "OPTIONS" -> WebResponse.text(200, "");
            default -> error(405, "MethodNotAllowed", "Send GraphQL requests by POST.");
        };
        Map<String, String> headers = new LinkedHashMap<>(response.headers());
        headers.putAll(CROSS_ORIGIN);
        return new WebResponse(response.status(), headers, response.body());
    }

    private WebResponse post(WebRequest request) {
        String body = new String(request.body(), StandardCharsets.UTF_8);
        GraphQlRequest operation;
        try {
            operation = GraphQlRequests.read(body);
        } catch (IOException e) {
            return error(400, "MalformedHttpRequestException", e.getMessage());
        }
        try {
            Caller caller = authenticator.authenticate(
                    new AuthorizationRequest("POST", request.path(), request.headers(), body, operation));
            return WebResponse.json(200,
                    JSON.writeValueAsString(service.execute(operation, caller, request.headers())));
        } catch (AuthorizationException e) {
            return error(401, "UnauthorizedException", e.getMessage());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a response is JSON", e);
        }
    }

    private static WebResponse error(int status, String type, String message) {
        try {
            return WebResponse.json(status,
                    JSON.writeValueAsString(Map.of("errors", List.of(Map.of("errorType", type, "message", message)))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an error is JSON", e);
        }
    }
}
