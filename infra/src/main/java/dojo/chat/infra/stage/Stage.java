package dojo.chat.infra.stage;

import java.util.Optional;

/**
 * All that differs between the deployments of the chat.
 *
 * @param alarmEmail who gets a mail when an alarm goes off
 */
public record Stage(
        StageName name,
        StoredData data,
        ChatRules rules,
        ApiLimits limits,
        Observation observation,
        Optional<String> alarmEmail) {}
