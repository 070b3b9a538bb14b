package dojo.chat.local.appsync.graphql;

import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.Node;
import graphql.language.VariableReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The variables and fragments that a part of a document uses, by name. */
record UsedNames(Set<String> variables, Set<String> fragments) {

    static UsedNames of(List<? extends Node<?>> nodes, Map<String, FragmentDefinition> fragments) {
        UsedNames used = new UsedNames(new TreeSet<>(), new TreeSet<>());
        nodes.forEach(node -> used.add(node, fragments));
        return used;
    }

    private void add(Node<?> node, Map<String, FragmentDefinition> definitions) {
        if (node instanceof VariableReference variable) {
            variables.add(variable.getName());
        }
        if (node instanceof FragmentSpread spread && fragments.add(spread.getName())) {
            add(definitions.get(spread.getName()), definitions);
        }
        for (Node<?> child : node.getChildren()) {
            add(child, definitions);
        }
    }
}
