package dojo.chat.local.appsync.graphql;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The response of a mutation as subscribers see it: keyed by the names of the fields instead of their aliases, and with
 * nothing that the mutation did not select.
 *
 * <p>Source: AWS AppSync Developer Guide, "Subscriptions": the mutation's selection set is what subscribers get.
 */
final class MutationResult {
    private final Map<String, FragmentDefinition> fragments;

    MutationResult(Map<String, FragmentDefinition> fragments) {
        this.fragments = fragments;
    }

    /** The fields of selection sets by their keys in the response, in order. */
    Map<String, List<Field>> fields(List<SelectionSet> selections) {
        Map<String, List<Field>> fields = new LinkedHashMap<>();
        selections.forEach(selection -> collect(selection, fields));
        return fields;
    }

    /** The response's value of a field, keyed by field names. */
    Object value(Object response, List<Field> field) {
        List<SelectionSet> selections =
                field.stream().map(Field::getSelectionSet).filter(Objects::nonNull).toList();
        return selections.isEmpty() ? response : named(response, fields(selections));
    }

    private Object named(Object response, Map<String, List<Field>> fields) {
        if (response instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(named(item, fields)));
            return items;
        }
        if (!(response instanceof Map<?, ?> map)) {
            return response;
        }
        Map<String, Object> named = new LinkedHashMap<>();
        fields.forEach((key, field) -> {
            if (map.containsKey(key)) {
                named.put(field.get(0).getName(), value(map.get(key), field));
            }
        });
        return named;
    }

    private void collect(SelectionSet selection, Map<String, List<Field>> fields) {
        for (Selection<?> node : selection.getSelections()) {
            if (node instanceof Field field) {
                fields.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>()).add(field);
            } else if (node instanceof InlineFragment fragment) {
                collect(fragment.getSelectionSet(), fields);
            } else if (node instanceof FragmentSpread spread) {
                collect(fragments.get(spread.getName()).getSelectionSet(), fields);
            }
        }
    }
}
