package dojo.chat.local.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The template's conditions and the functions on them.
 *
 * <p>Source: AWS CloudFormation User Guide, "Condition functions".
 */
final class Conditions {
    private final JsonNode conditions;
    private final ThreadLocal<Set<String>> underWay = ThreadLocal.withInitial(LinkedHashSet::new);

    Conditions(JsonNode conditions) {
        this.conditions = conditions;
    }

    boolean holds(String name, Evaluator evaluator) {
        if (!conditions.has(name)) {
            throw new TemplateException("The condition %s is not in the template.".formatted(name));
        }
        if (!underWay.get().add(name)) {
            throw new TemplateException("The condition %s needs itself.".formatted(name));
        }
        try {
            return truth(conditions.get(name), evaluator);
        } finally {
            underWay.get().remove(name);
        }
    }

    JsonNode named(JsonNode argument, Evaluator evaluator) {
        return BooleanNode.valueOf(holds(argument.asText(), evaluator));
    }

    JsonNode choose(JsonNode argument, Evaluator evaluator) {
        if (argument.size() != 3) {
            throw new TemplateException("Fn::If needs a condition and two values, but has %s.".formatted(argument));
        }
        return evaluator.evaluate(argument.get(holds(argument.get(0).asText(), evaluator) ? 1 : 2));
    }

    JsonNode equal(JsonNode argument, Evaluator evaluator) {
        JsonNode values = evaluator.evaluate(argument);
        return BooleanNode.valueOf(values.path(0).asText().equals(values.path(1).asText()));
    }

    JsonNode and(JsonNode argument, Evaluator evaluator) {
        boolean all = true;
        for (JsonNode condition : argument) {
            all &= truth(condition, evaluator);
        }
        return BooleanNode.valueOf(all);
    }

    JsonNode or(JsonNode argument, Evaluator evaluator) {
        boolean any = false;
        for (JsonNode condition : argument) {
            any |= truth(condition, evaluator);
        }
        return BooleanNode.valueOf(any);
    }

    JsonNode not(JsonNode argument, Evaluator evaluator) {
        return BooleanNode.valueOf(!truth(argument.path(0), evaluator));
    }

    private static boolean truth(JsonNode condition, Evaluator evaluator) {
        JsonNode value = evaluator.evaluate(condition);
        if (!value.isBoolean()) {
            throw new TemplateException("A condition must be true or false, but is %s.".formatted(condition));
        }
        return value.asBoolean();
    }
}
