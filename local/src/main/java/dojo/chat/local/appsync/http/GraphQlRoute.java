package dojo.chat.local.appsync.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.appsync.Caller;
import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.GraphQlRequest;
import dojo.chat.local.appsync.GraphQlRequestException;
import dojo.chat.local.appsync.GraphQlService;
import dojo.chat.local.appsync.authorization.AuthorizationException;
import dojo.chat.local.appsync.authorization.AuthorizationRequest;
import dojo.chat.local.appsync.authorization.Authenticator;
import dojo.chat.local.server.WebRequest;
import dojo.chat.local.server.WebResponse;
import dojo.chat.local.server.WebRoute;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
            default -> WebResponse.error(405, "MethodNotAllowedException", "Send GraphQL requests by POST.")
                    .with(Map.of("allow", "POST, OPTIONS"));
        };
        return response.with(CROSS_ORIGIN);
    }

    private WebResponse post(WebRequest request) {
        String body = new String(request.body(), StandardCharsets.UTF_8);
        try {
            GraphQlRequest operation = GraphQlRequests.read(body);
            Caller caller = authenticate(request, body, operation);
            return WebResponse.json(200, write(service.execute(operation, caller, request.headers())));
        } catch (IOException e) {
            return malformed(request, body, e.getMessage());
        } catch (AuthorizationException e) {
            return unauthorized(e);
        } catch (GraphQlRequestException e) {
            FieldError error = e.errors().get(0);
            return WebResponse.error(e.status(), error.errorType(), error.message());
        }
    }

    private Caller authenticate(WebRequest request, String body, GraphQlRequest operation)
            throws AuthorizationException {
        return authenticator.authenticate(
                new AuthorizationRequest("POST", request.path(), request.headers(), body, operation));
    }

    /** What is wrong with a request is told only to those who may make one. */
    private WebResponse malformed(WebRequest request, String body, String message) {
        try {
            authenticate(request, body, null);
            return WebResponse.error(400, "MalformedHttpRequestException", message);
        } catch (AuthorizationException e) {
            return unauthorized(e);
        }
    }

    private static WebResponse unauthorized(AuthorizationException e) {
        return WebResponse.error(401, "UnauthorizedException", e.getMessage());
    }

    private static String write(Map<String, Object> response) {
        try {
            return JSON.writeValueAsString(response);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a response is JSON", e);
        }
    }
}
