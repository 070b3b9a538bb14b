package dojo.chat.infra.function;

import dojo.chat.infra.accepted.AcceptedRule;
import dojo.chat.infra.stage.Stage;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.IPrincipal;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * A Java Lambda function of the chat. Each deploy publishes a version, from whose SnapStart snapshot it starts, and the
 * alias {@code live} points at it; whoever calls the function calls the alias.
 */
public final class ChatFunction extends Construct implements IGrantable {

    private final Role role;
    private final Alias live;

    public ChatFunction(Construct scope, String id, Props props) {
        super(scope, id);
        Stage stage = props.stage();
        LogGroup log = LogGroup.Builder.create(this, "Log")
                .retention(stage.observation().logRetention())
                .removalPolicy(stage.data().removalPolicy())
                .build();
        role = Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .build();
        log.grantWrite(role);
        Function function = Function.Builder.create(this, "Resource")
                .description(props.description())
                .runtime(Runtime.JAVA_25)
                .architecture(Architecture.ARM_64)
                .code(Code.fromAsset(props.jar().toString()))
                .handler(props.handler())
                .environment(props.environment())
                .memorySize(props.memoryMegabytes())
                .timeout(Duration.seconds(props.timeout().toSeconds()))
                .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
                .tracing(stage.observation().tracing() ? Tracing.ACTIVE : Tracing.DISABLED)
                .logGroup(log)
                .role(role)
                .build();
        Annotations.of(function).acknowledgeWarning(
                "@aws-cdk/aws-lambda:snapStartRequirePublish", "The alias points at a published version.");
        if (stage.observation().tracing()) {
            new AcceptedRule("AwsSolutions-IAM5", "AWS X-Ray has no resources that a policy could name.", "Resource::*")
                    .on(role);
        }
        live = Alias.Builder.create(this, "Live")
                .aliasName("live")
                .version(function.getCurrentVersion())
                .build();
    }

    /** The function to call. */
    public Alias live() {
        return live;
    }

    @Override
    public IPrincipal getGrantPrincipal() {
        return role.getGrantPrincipal();
    }

    /**
     * @param jar the shaded jar of all functions
     * @param handler the class that handles its events
     * @param environment its environment variables
     * @param memoryMegabytes its memory, which its share of a processor goes by
     * @param timeout how long one call may take
     */
    public record Props(
            Stage stage,
            Path jar,
            String description,
            String handler,
            Map<String, String> environment,
            int memoryMegabytes,
            java.time.Duration timeout) {}
}
