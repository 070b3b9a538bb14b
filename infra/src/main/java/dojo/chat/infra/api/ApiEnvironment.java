package dojo.chat.infra.api;

import dojo.chat.infra.stage.Budget;
import dojo.chat.infra.stage.Stage;
import java.util.Map;
import java.util.TreeMap;

/** What the resolvers know of the stage: the API's environment variables, {@code ctx.env}. */
final class ApiEnvironment {

    private ApiEnvironment() {}

    static Map<String, String> of(Stage stage, String tableName) {
        Budget budget = stage.rules().budget();
        Map<String, String> variables = new TreeMap<>();
        variables.put("GUEST_POSTING", onOff(stage.rules().guestPosting()));
        variables.put("SENDER_BUDGET", onOff(budget.enforced()));
        variables.put("BUDGET_BURST", String.valueOf(budget.burst()));
        variables.put("BUDGET_SECONDS_PER_MESSAGE", String.valueOf(budget.secondsPerMessage()));
        variables.put("PRIVATE_ROOM_PREFIX", "clan-");
        variables.put("DEFAULT_ROOM", "village");
        variables.put("RETENTION_SECONDS", String.valueOf(stage.data().retention().toSeconds()));
        variables.put("TABLE_NAME", tableName);
        variables.put("TOMBSTONE_SECONDS", String.valueOf(stage.data().tombstones().toSeconds()));
        return variables;
    }

    private static String onOff(boolean on) {
        return on ? "on" : "off";
    }
}
