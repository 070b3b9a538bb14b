package dojo.chat.infra;

import com.fasterxml.jackson.databind.JsonNode;
import dojo.chat.infra.stage.StageName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the policy of a role says, in a few words a permission: {@code appsync:GraphQL on types/Query/fields/room}. */
public final class Statements {

    private Statements() {}

    /** The actions that the policy with that start of a logical id allows, and the last part of each resource. */
    public static List<String> of(StageName stage, String policy) {
        List<String> found = new ArrayList<>();
        ChatTemplates.json(stage).get("Resources").properties().stream()
                .filter(entry -> entry.getKey().startsWith(policy))
                .filter(entry -> entry.getValue().get("Type").asText().equals("AWS::IAM::Policy"))
                .flatMap(entry -> StreamSupport.stream(
                        entry.getValue().at("/Properties/PolicyDocument/Statement").spliterator(), false))
                .forEach(statement -> texts(statement.get("Action")).forEach(action ->
                        texts(statement.get("Resource")).forEach(resource -> found.add(action + " on " + resource))));
        return found;
    }

    private static List<String> texts(JsonNode oneOrMany) {
        List<String> texts = new ArrayList<>();
        if (oneOrMany.isArray()) {
            oneOrMany.forEach(text -> texts.add(text(text)));
        } else {
            texts.add(text(oneOrMany));
        }
        return texts;
    }

    private static String text(JsonNode value) {
        if (value.has("Fn::Join")) {
            JsonNode parts = value.get("Fn::Join").get(1);
            return parts.get(parts.size() - 1).asText();
        }
        return value.isTextual() ? value.asText() : value.elements().next().toString();
    }
}
