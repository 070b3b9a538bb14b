package dojo.chat.infra.api;

import dojo.chat.infra.table.MessageTable;
import software.amazon.awscdk.services.appsync.CfnDataSource;
import software.amazon.awscdk.services.appsync.CfnDataSource.DynamoDBConfigProperty;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/** The chat's table as the resolvers reach it: items one by one and the two indexes; never a scan. */
public final class TableSource extends DataSource {

    private final CfnDataSource resource;

    public TableSource(Construct scope, String name, ChatApi api, MessageTable table) {
        super(scope, name);
        Role role = Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("appsync.amazonaws.com"))
                .build();
        table.grantItems(role, "dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem");
        table.grantQuery(role, MessageTable.BY_ROOM_SEQ);
        table.grantQuery(role, MessageTable.BY_ROOM_CHANGE);
        resource = CfnDataSource.Builder.create(this, "Resource")
                .apiId(api.apiId())
                .name(name)
                .type("AMAZON_DYNAMODB")
                .serviceRoleArn(role.getRoleArn())
                .dynamoDbConfig(DynamoDBConfigProperty.builder()
                        .tableName(table.tableName())
                        .awsRegion(api.region())
                        .build())
                .build();
    }

    @Override
    CfnDataSource resource() {
        return resource;
    }
}
