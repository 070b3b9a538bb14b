package dojo.chat.infra.api;

import dojo.chat.infra.permission.Access;
import software.amazon.awscdk.services.appsync.CfnDataSource;
import software.amazon.awscdk.services.appsync.CfnDataSource.LambdaConfigProperty;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.constructs.Construct;

/** A Lambda function as resolvers reach it: by its alias, and nothing else of it. */
public final class FunctionSource extends DataSource {

    private final CfnDataSource resource;

    public FunctionSource(Construct scope, String name, ChatApi api, Alias function) {
        super(scope, name);
        Role role = Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("appsync.amazonaws.com"))
                .build();
        Access.allow(role, function.getFunctionArn(), "lambda:InvokeFunction");
        resource = CfnDataSource.Builder.create(this, "Resource")
                .apiId(api.apiId())
                .name(name)
                .type("AWS_LAMBDA")
                .serviceRoleArn(role.getRoleArn())
                .lambdaConfig(LambdaConfigProperty.builder()
                        .lambdaFunctionArn(function.getFunctionArn())
                        .build())
                .build();
    }

    @Override
    CfnDataSource resource() {
        return resource;
    }
}
