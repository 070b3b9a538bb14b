package dojo.chat.infra.stage;

/** All that differs between the deployments of the chat. */
public record Stage(
        StageName name,
        StoredData data,
        ChatRules rules,
        ApiLimits limits,
        Observation observation,
        Notices notices) {}
