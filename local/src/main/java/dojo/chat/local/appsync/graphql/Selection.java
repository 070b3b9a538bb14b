package dojo.chat.local.appsync.graphql;

import graphql.language.AstPrinter;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.GraphQLNamedType;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a client selected below a field. */
record Selection(DataFetchingEnvironment environment) {

    static Selection of(DataFetchingEnvironment environment) {
        return new Selection(environment);
    }

    String parentType() {
        return ((GraphQLNamedType) environment.getParentType()).getName();
    }

    /** The selected paths as {@code ctx.info.selectionSetList} shows them; an alias stands for its field. */
    List<String> paths() {
        List<String> paths = new ArrayList<>();
        addPaths("", environment.getSelectionSet(), paths);
        return paths.stream().distinct().toList();
    }

    private static void addPaths(String begin, DataFetchingFieldSelectionSet selected, List<String> paths) {
        for (SelectedField field : selected.getImmediateFields()) {
            String path = begin + field.getResultKey();
            paths.add(path);
            addPaths(path + "/", field.getSelectionSet(), paths);
        }
    }

    /** The selected fields as {@code Type.field}. */
    Set<String> coordinates() {
        return environment.getSelectionSet().getFields().stream()
                .flatMap(field -> field.getObjectTypeNames().stream().map(type -> type + "." + field.getName()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The selection as GraphQL text. */
    String graphQl() {
        var selections = environment.getField().getSelectionSet();
        return selections == null ? "" : AstPrinter.printAst(selections);
    }

    /** The part of a value that is selected, by the fields' own names. */
    Object project(Object value) {
        return project(value, environment.getSelectionSet());
    }

    private static Object project(Object value, DataFetchingFieldSelectionSet selected) {
        if (value instanceof List<?> list) {
            return list.stream().map(each -> project(each, selected)).toList();
        }
        List<SelectedField> fields = selected.getImmediateFields();
        if (!(value instanceof Map<?, ?> map) || fields.isEmpty()) {
            return value;
        }
        Map<String, Object> part = new LinkedHashMap<>();
        for (SelectedField field : fields) {
            if (map.containsKey(field.getName())) {
                part.put(field.getName(), project(map.get(field.getName()), field.getSelectionSet()));
            }
        }
        return part;
    }
}
