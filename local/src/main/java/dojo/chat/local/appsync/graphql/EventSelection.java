package dojo.chat.local.appsync.graphql;

import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What subscribers see of an event. Equal for subscribers that see the same, whatever their filters, names and
 * indentation are, so that an event is rendered once for all of them.
 *
 * @param document the subscription without name, and without its field's arguments
 * @param variables those that the document still uses
 * @param deniedFields the fields that the subscriber may not have, as {@code Type.field}
 */
record EventSelection(String document, Map<String, Object> variables, Set<String> deniedFields) {

    /** The selection of a subscription. */
    static EventSelection of(Operation operation, Map<String, Object> variables, Set<String> deniedFields) {
        Map<String, FragmentDefinition> fragments = operation.fragments();
        List<Field> root = new MutationResult(fragments)
                .fields(List.of(operation.definition().getSelectionSet())).values().stream()
                        .flatMap(List::stream)
                        .map(field -> field.transform(builder -> builder.arguments(List.of())))
                        .toList();
        UsedNames used = UsedNames.of(root, fragments);

        Map<String, Object> usedVariables = new TreeMap<>(variables);
        usedVariables.keySet().retainAll(used.variables());
        return new EventSelection(
                AstPrinter.printAstCompact(document(operation.definition(), root, fragments, used)),
                usedVariables,
                deniedFields);
    }

    private static Document document(
            OperationDefinition subscription,
            List<Field> root,
            Map<String, FragmentDefinition> fragments,
            UsedNames used) {
        List<Definition<?>> definitions = new ArrayList<>();
        definitions.add(OperationDefinition.newOperationDefinition()
                .operation(OperationDefinition.Operation.SUBSCRIPTION)
                .variableDefinitions(subscription.getVariableDefinitions().stream()
                        .filter(variable -> used.variables().contains(variable.getName()))
                        .toList())
                .selectionSet(new SelectionSet(root))
                .build());
        used.fragments().forEach(name -> definitions.add(fragments.get(name)));
        Document.Builder document = Document.newDocument();
        definitions.forEach(document::definition);
        return document.build();
    }
}
