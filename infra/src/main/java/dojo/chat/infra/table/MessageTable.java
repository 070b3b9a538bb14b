package dojo.chat.infra.table;

import dojo.chat.infra.permission.Access;
import dojo.chat.infra.stage.StoredData;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.iam.IGrantable;
import software.constructs.Construct;

/**
 * The chat's one table: messages, rooms, senders and moderators' acts, told apart by the prefix of {@code pk}.
 *
 * <p>Messages are read by {@value #BY_ROOM_SEQ} in the room's order (deleted ones drop {@code seq} and so leave it),
 * and by {@value #BY_ROOM_CHANGE} in the order of their last change.
 */
public final class MessageTable extends Construct {

    public static final String BY_ROOM_SEQ = "byRoomSeq";
    public static final String BY_ROOM_CHANGE = "byRoomChange";

    private final Table table;

    public MessageTable(Construct scope, String id, StoredData data) {
        super(scope, id);
        table = Table.Builder.create(this, "Resource")
                .partitionKey(attribute("pk", AttributeType.STRING))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .timeToLiveAttribute("expiresAt")
                .stream(StreamViewType.NEW_AND_OLD_IMAGES)
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(true)
                        .build())
                .deletionProtection(data.guarded())
                .removalPolicy(data.removalPolicy())
                .build();
        addIndex(BY_ROOM_SEQ, "seq");
        addIndex(BY_ROOM_CHANGE, "_lastChangedAt");
    }

    private void addIndex(String name, String sortKey) {
        table.addGlobalSecondaryIndex(GlobalSecondaryIndexProps.builder()
                .indexName(name)
                .partitionKey(attribute("room", AttributeType.STRING))
                .sortKey(attribute(sortKey, AttributeType.NUMBER))
                .projectionType(ProjectionType.ALL)
                .build());
    }

    private static Attribute attribute(String name, AttributeType type) {
        return Attribute.builder().name(name).type(type).build();
    }

    /** Lets the grantee do these actions to items, such as {@code dynamodb:GetItem}; the indexes stay closed. */
    public void grantItems(IGrantable grantee, String... actions) {
        Access.allow(grantee, table.getTableArn(), actions);
    }

    /** Lets the grantee query one index. */
    public void grantQuery(IGrantable grantee, String index) {
        Access.allow(grantee, table.getTableArn() + "/index/" + index, "dynamodb:Query");
    }

    /** Lets the grantee read the table's stream of changes. */
    public void grantStream(IGrantable grantee) {
        Access.allow(grantee, streamArn(), "dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator",
                "dynamodb:ListStreams");
    }

    /** What DynamoDB measures of the table. */
    public TableMetrics metrics() {
        return new TableMetrics(tableName());
    }

    public String tableName() {
        return table.getTableName();
    }

    public String streamArn() {
        return table.getTableStreamArn();
    }
}
