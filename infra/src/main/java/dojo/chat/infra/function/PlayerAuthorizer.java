package dojo.chat.infra.function;

import dojo.chat.infra.stage.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import software.constructs.Construct;

/** Says who a player is: the API's Lambda authorizer. */
public final class PlayerAuthorizer extends Construct {

    private final ChatFunction function;

    public PlayerAuthorizer(Construct scope, String id, Props props) {
        super(scope, id);
        function = new ChatFunction(this, "Function", new ChatFunction.Props(
                props.stage(),
                props.jar(),
                "Verifies the player tokens of Dojo Chat",
                "dojo.chat.functions.authorizer.AuthorizerHandler",
                Map.of("PLAYER_TOKEN_SECRET_ARN", props.secret().arn()),
                512,
                Duration.ofSeconds(10)));
        props.secret().grantRead(function);
    }

    /** The function, for the API and for who watches it. */
    public ChatFunction function() {
        return function;
    }

    /** @param jar the shaded jar of all functions */
    public record Props(Stage stage, Path jar, PlayerTokenSecret secret) {}
}
