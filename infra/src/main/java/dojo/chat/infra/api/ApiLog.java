package dojo.chat.infra.api;

import dojo.chat.infra.stage.Observation;
import dojo.chat.infra.stage.Stage;
import software.amazon.awscdk.services.appsync.CfnGraphQLApi.LogConfigProperty;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** The API's logs, in the one group that AppSync writes to (AWS AppSync Developer Guide, "CloudWatch logs"). */
final class ApiLog extends Construct {

    private final Stage stage;
    private final Role role;

    ApiLog(Construct scope, String id, Stage stage) {
        super(scope, id);
        this.stage = stage;
        role = Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("appsync.amazonaws.com"))
                .build();
    }

    LogConfigProperty config() {
        Observation observation = stage.observation();
        return LogConfigProperty.builder()
                .cloudWatchLogsRoleArn(role.getRoleArn())
                .fieldLogLevel(observation.fieldLogLevel())
                .excludeVerboseContent(!observation.verboseLogs())
                .build();
    }

    /** Makes the group, whose name AppSync takes from the API's id. */
    void of(String apiId) {
        LogGroup group = LogGroup.Builder.create(this, "Group")
                .logGroupName("/aws/appsync/apis/" + apiId)
                .retention(stage.observation().logRetention())
                .removalPolicy(stage.data().removalPolicy())
                .build();
        group.grantWrite(role);
    }
}
