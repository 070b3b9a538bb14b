package dojo.chat.local.appsync.graphql;

import static dojo.chat.local.appsync.graphql.TestApi.GUEST;
import static dojo.chat.local.appsync.graphql.TestApi.PLAYER;
import static dojo.chat.local.appsync.graphql.TestApi.request;
import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.local.appsync.AuthorizationMode;
import dojo.chat.local.appsync.Caller;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FieldAccessTest {
    private static final String SCHEMA =
            """
            type Query @aws_api_key @aws_lambda @aws_iam {
              open: String
              players: String @aws_lambda
              pools: String @aws_cognito_user_pools(cognito_groups: ["moderators"])
              message: Message
              plain: Plain
            }
            type Mutation {
              createMessage: Message
              service: String @aws_iam
            }
            type Message @aws_api_key @aws_lambda @aws_iam { id: ID! body: String ip: String @aws_iam }
            type Plain { text: String }
            """;

    private final AtomicInteger runs = new AtomicInteger();
    private final GraphQlApi api = new TestApi(SCHEMA)
            .answer("Query.open", arguments -> "open")
            .answer("Query.players", arguments -> "players")
            .answer("Query.message", arguments -> Map.of("id", "m1", "body", "hi", "ip", "192.0.2.1"))
            .answer("Query.plain", arguments -> Map.of("text", "plain"))
            .answer("Mutation.createMessage", arguments -> {
                runs.incrementAndGet();
                return Map.of("id", "m1");
            })
            .answer("Mutation.service", arguments -> "served")
            .start();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void aFieldOfAnotherModeIsNullWithAnErrorAndOthersAreAnswered() {
        Map<String, Object> response = api.execute(request("{ open players pools }"), GUEST, Map.of());

        assertThat(response.get("data")).hasToString("{open=open, players=null, pools=null}");
        assertThat(ResponseErrorsTest.errors(response).get(0))
                .containsEntry("errorType", "Unauthorized")
                .containsEntry("message", "Not Authorized to access players on type Query")
                .containsEntry("path", List.of("players"))
                .containsKey("data")
                .containsKey("errorInfo")
                .containsKey("locations");
    }

    @Test
    void aTypeWithoutDirectivesIsForTheDefaultModeAlone() {
        Map<String, Object> response =
                api.execute(request("mutation { createMessage { id } }"), PLAYER, Map.of());

        assertThat(response.get("data")).hasToString("{createMessage=null}");
        assertThat(ResponseErrorsTest.messages(response))
                .containsExactly("Not Authorized to access createMessage on type Mutation");
        assertThat(runs).hasValue(0);
        assertThat(api.execute(request("{ plain { text } }"), PLAYER, Map.of()).get("data"))
                .hasToString("{plain={text=null}}");
        assertThat(api.execute(request("{ plain { text } }"), GUEST, Map.of()).get("data"))
                .hasToString("{plain={text=plain}}");
    }

    @Test
    void aFieldsDirectiveStandsInPlaceOfItsTypes() {
        assertThat(api.execute(request("{ message { id ip } }"), PLAYER, Map.of()).get("data"))
                .hasToString("{message={id=m1, ip=null}}");
    }

    @Test
    void aLambdaAuthorizerMayDenyAnyField() {
        Caller denied = new Caller(
                AuthorizationMode.AWS_LAMBDA, Map.of(), field -> !List.of("Query.open", "Message.body").contains(field));

        Map<String, Object> response = api.execute(request("{ open message { id body } }"), denied, Map.of());

        assertThat(response.get("data")).hasToString("{open=null, message={id=m1, body=null}}");
        assertThat(ResponseErrorsTest.messages(response))
                .containsExactlyInAnyOrder(
                        "Not Authorized to access open on type Query",
                        "Not Authorized to access body on type Message");
    }

    @Test
    void anIamPolicyIsAskedForTheFieldsOfTheRootTypes() {
        Caller service =
                new Caller(AuthorizationMode.AWS_IAM, Map.of(), field -> field.equals("Query.message"));

        Map<String, Object> response = api.execute(request("{ open message { id ip } }"), service, Map.of());

        assertThat(response.get("data")).hasToString("{open=null, message={id=m1, ip=192.0.2.1}}");
        assertThat(api.execute(request("mutation { service }"), service, Map.of()).get("data"))
                .hasToString("{service=null}");
    }
}
