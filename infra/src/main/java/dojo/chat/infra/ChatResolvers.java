package dojo.chat.infra;

import static dojo.chat.infra.resolver.Resolvers.step;

import dojo.chat.infra.resolver.PipelineStep;
import dojo.chat.infra.resolver.ResolverSource;
import dojo.chat.infra.resolver.Resolvers;

/** The one list of the chat's resolvers: which files and data sources answer which field of the schema. */
public final class ChatResolvers {

    private final Resolvers resolvers = new Resolvers();
    private final ResolverSource table;
    private final ResolverSource reportMessage;

    private ChatResolvers(ChatSources sources) {
        this.table = sources.table();
        this.reportMessage = sources.reportMessage();
    }

    /** The resolvers of all fields, on these data sources. */
    public static Resolvers on(ChatSources sources) {
        ChatResolvers chat = new ChatResolvers(sources);
        chat.queries();
        chat.mutations();
        chat.moderation();
        chat.operations();
        chat.subscriptions();
        return chat.resolvers;
    }

    private void queries() {
        resolvers.field("Query.getMessage").js("Query.getMessage.js").on(table);
        resolvers.field("Query.messages").pipeline("Query.messages.js",
                onTable("messages.page.js"), onTable("messages.lastSeq.js"));
        resolvers.field("Query.syncMessages").js("Query.syncMessages.js").on(table);
        resolvers.field("Query.room").js("Query.room.js").on(table);
        resolvers.field("Query.moderationRecords").js("Query.moderationRecords.js").on(table);
    }

    private void mutations() {
        resolvers.field("Mutation.createMessage").pipeline("Mutation.createMessage.js",
                onTable("createMessage.load.js"), onTable("createMessage.spend.js"), onTable("createMessage.name.js"),
                onTable("createMessage.number.js"), onTable("createMessage.put.js"),
                onTable("createMessage.giveBack.js"));
        resolvers.field("Mutation.updateMessage").pipeline("Mutation.updateMessage.js",
                onTable("updateMessage.load.js"), onTable("updateMessage.write.js"));
        resolvers.field("Mutation.deleteMessage").pipeline("Mutation.deleteMessage.js",
                onTable("deleteMessage.load.js"), onTable("deleteMessage.write.js"), onTable("moderation.record.js"));
    }

    private void moderation() {
        silence("Mutation.muteSender");
        silence("Mutation.unmuteSender");
        silence("Mutation.banSender");
        silence("Mutation.unbanSender");
        resolvers.field("Mutation.setSlowMode").pipeline("Mutation.setSlowMode.js",
                onTable("moderation.slowMode.js"), onTable("moderation.record.js"));
    }

    private void silence(String field) {
        resolvers.field(field).pipeline(field + ".js",
                onTable("moderation.target.js"), onTable("moderation.silence.js"), onTable("moderation.record.js"));
    }

    private void operations() {
        resolvers.field("Mutation.reportMessage").pipeline("Mutation.reportMessage.js",
                onTable("reportMessage.load.js"), onTable("reportMessage.store.js"),
                step("reportMessage.notify.js").on(reportMessage));
        resolvers.field("Query.reports").js("Query.reports.js").on(table);
        resolvers.field("Mutation.recordHeartbeat").js("Mutation.recordHeartbeat.js").on(table);
        resolvers.field("Query.heartbeat").js("Query.heartbeat.js").on(table);
    }

    private void subscriptions() {
        resolvers.field("Subscription.onCreateMessage").js("Subscription.onCreateMessage.js").on(table);
        resolvers.field("Subscription.onUpdateMessage").js("Subscription.onUpdateMessage.js").on(table);
        resolvers.field("Subscription.onDeleteMessage").js("Subscription.onDeleteMessage.js").on(table);
    }

    private PipelineStep onTable(String file) {
        return step(file).on(table);
    }
}
