package dojo.chat.infra;

import dojo.chat.infra.api.ApiResolvers;
import dojo.chat.infra.api.ChatApi;
import dojo.chat.infra.api.FunctionSource;
import dojo.chat.infra.api.NoneSource;
import dojo.chat.infra.api.TableSource;
import dojo.chat.infra.check.WiringCheck;
import dojo.chat.infra.function.Heartbeat;
import dojo.chat.infra.function.Moderator;
import dojo.chat.infra.function.PlayerAuthorizer;
import dojo.chat.infra.function.PlayerTokenSecret;
import dojo.chat.infra.function.ReportNotices;
import dojo.chat.infra.page.ChatPage;
import dojo.chat.infra.resolver.Resolvers;
import dojo.chat.infra.stage.Stage;
import dojo.chat.infra.table.MessageTable;
import dojo.chat.infra.watch.Watch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Tags;
import software.constructs.Construct;

/** Dojo Chat in one stack: the wiring of its parts. */
public final class DojoChatStack extends Stack {

    /**
     * @throws dojo.chat.infra.check.SlipsException if the schema and the resolvers don't fit together
     */
    public DojoChatStack(Construct scope, String id, Stage stage, ProjectFiles files) {
        super(scope, id, StackProps.builder()
                .stackName("DojoChat-" + stage.name())
                .description("Dojo Chat, a game's real-time chat (stage " + stage.name() + ")")
                .terminationProtection(stage.data().guarded())
                .build());
        Tags.of(this).add("Project", "dojo-chat");
        Tags.of(this).add("Stage", stage.name().toString());

        Path jar = files.functionsJar();
        MessageTable table = new MessageTable(this, "Messages", stage.data());
        PlayerTokenSecret secret = new PlayerTokenSecret(this, "PlayerTokenSecret", stage.data());
        PlayerAuthorizer authorizer =
                new PlayerAuthorizer(this, "PlayerAuthorizer", new PlayerAuthorizer.Props(stage, jar, secret));
        ChatApi api = new ChatApi(this, "Api",
                new ChatApi.Props(stage, files.readSchema(), authorizer.function().live(), table.tableName()));

        TableSource tableSource = new TableSource(this, "Table", api, table);
        NoneSource none = new NoneSource(this, "None", api);
        ReportNotices reports = new ReportNotices(this, "Reports", new ReportNotices.Props(stage, jar));
        FunctionSource reportMessage = new FunctionSource(this, "ReportMessage", api, reports.function().live());
        Resolvers resolvers = ChatResolvers.on(new ChatSources(tableSource, none, reportMessage));
        new WiringCheck("schema.graphql", files.readSchema(), files.resolvers())
                .requireSound(resolvers.definitions());
        new ApiResolvers(this, "Resolvers", new ApiResolvers.Props(
                api, resolvers.definitions(), files.resolvers(), List.of(tableSource, none, reportMessage)));

        Moderator moderator = new Moderator(this, "Moderator", new Moderator.Props(stage, jar, api, table));
        Heartbeat heartbeat = new Heartbeat(this, "Heartbeat", new Heartbeat.Props(stage, jar, api));
        if (stage.observation().alarms()) {
            new Watch(this, "Watch", new Watch.Props(stage, api.metrics(), table.metrics(), moderator, heartbeat, Map.of(
                    "Authorizer", authorizer.function(), "Moderator", moderator.function(),
                    "Reports", reports.function(), "Heartbeat", heartbeat.function())));
        }
        ChatPage page = new ChatPage(this, "Page", new ChatPage.Props(stage, api, files.page()));

        output("PageUrl", "Where players open the chat", page.url());
        output("GraphQlUrl", "Where queries and mutations are posted", api.graphQlUrl());
        output("RealtimeUrl", "Where subscriptions connect", api.realtimeUrl());
        output("ApiId", "The AppSync API", api.apiId());
        output("ApiKey", "The key that guests come with", api.apiKey());
        output("PlayerTokenSecretArn", "The secret that player tokens are signed with", secret.arn());
        output("ReportsTopicArn", "Where reports of messages are published", reports.topicArn());
        output("TableName", "The chat's table", table.tableName());
    }

    private void output(String name, String description, String value) {
        CfnOutput.Builder.create(this, name).description(description).value(value).build();
    }
}
