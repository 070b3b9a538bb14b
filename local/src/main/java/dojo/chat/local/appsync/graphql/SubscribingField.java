package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.FieldResult;
import java.util.Map;
import java.util.Set;

/** What a subscription's field tells when it is subscribed to. */
final class SubscribingField {
    private String name;
    private Map<String, Object> arguments;
    private Set<String> selected;
    private FieldResult result;

    void tell(String fieldName, Map<String, Object> fieldArguments, Set<String> selectedFields, FieldResult answer) {
        name = fieldName;
        arguments = fieldArguments;
        selected = selectedFields;
        result = answer;
    }

    /** Whether the field was reached: it is not when the caller may not have it. */
    boolean isTold() {
        return result != null;
    }

    String name() {
        return name;
    }

    Map<String, Object> arguments() {
        return arguments;
    }

    /** The selected fields as {@code Type.field}. */
    Set<String> selected() {
        return selected;
    }

    FieldResult result() {
        return result;
    }
}
