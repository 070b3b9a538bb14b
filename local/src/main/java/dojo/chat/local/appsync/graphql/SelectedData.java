package dojo.chat.local.appsync.graphql;

import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a selection set means to a resolver. */
final class SelectedData {
    private SelectedData() {}

    /** The part of a resolver's value that was selected, keyed as in a response. A scalar stays whole. */
    static Object of(Object value, DataFetchingFieldSelectionSet selection) {
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(of(item, selection)));
            return items;
        }
        List<SelectedField> fields = selection.getImmediateFields();
        if (!(value instanceof Map<?, ?> map) || fields.isEmpty()) {
            return value;
        }
        Map<String, Object> part = new LinkedHashMap<>();
        for (SelectedField field : fields) {
            part.put(field.getResultKey(), of(map.get(field.getName()), field.getSelectionSet()));
        }
        return part;
    }

    /**
     * The paths that were selected, {@code items/body} for instance. A field with an alias goes by its alias; fragments
     * are opened; what {@code @skip} and {@code @include} leave out is not there.
     *
     * <p>Source: AWS AppSync Developer Guide, "Resolver context object reference", info.
     */
    static List<String> paths(DataFetchingFieldSelectionSet selection) {
        List<String> paths = new ArrayList<>();
        collect("", selection, paths);
        return paths;
    }

    private static void collect(String prefix, DataFetchingFieldSelectionSet selection, List<String> paths) {
        for (SelectedField field : selection.getImmediateFields()) {
            String path = prefix + field.getResultKey();
            if (!paths.contains(path)) {
                paths.add(path);
            }
            collect(path + "/", field.getSelectionSet(), paths);
        }
    }
}
