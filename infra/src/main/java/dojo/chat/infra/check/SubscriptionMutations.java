package dojo.chat.infra.check;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code @aws_subscribe} names mutations that there are, and that answer the subscription's own type. */
final class SubscriptionMutations implements SchemaRule {

    @Override
    public Stream<Slip> slips(SchemaDocument schema) {
        return schema.root("subscription").stream()
                .flatMap(type -> type.getFieldDefinitions().stream())
                .flatMap(field -> field.getDirectives("aws_subscribe").stream()
                        .flatMap(SubscriptionMutations::mutations)
                        .flatMap(mutation -> check(schema, field, mutation).stream()));
    }

    private static Optional<Slip> check(SchemaDocument schema, FieldDefinition subscription, StringValue mutation) {
        List<FieldDefinition> mutations =
                schema.root("mutation").map(ObjectTypeDefinition::getFieldDefinitions).orElse(List.of());
        return mutations.stream()
                .filter(field -> field.getName().equals(mutation.getValue()))
                .findFirst()
                .map(field -> compare(schema, subscription, field))
                .orElseGet(() -> Optional.of(missing(schema, subscription, mutation, mutations)));
    }

    private static Slip missing(
            SchemaDocument schema, FieldDefinition subscription, StringValue mutation, List<FieldDefinition> mutations) {
        String name = mutation.getValue();
        return new Slip(schema.file(), mutation.getSourceLocation().getLine(), subscription.getName()
                + " subscribes to " + name + " but there is no such mutation. "
                + NearestName.mend(name, mutations.stream().map(FieldDefinition::getName).toList(), "Define it."));
    }

    /** AppSync compares the named types; whether they may be null differs by who publishes. */
    private static Optional<Slip> compare(SchemaDocument schema, FieldDefinition subscription, FieldDefinition mutation) {
        String own = printed(subscription.getType());
        String theirs = printed(mutation.getType());
        if (own.equals(theirs)) {
            return Optional.empty();
        }
        return Optional.of(schema.slip(subscription, subscription.getName(), subscription.getName() + " answers " + own
                + " but its mutation " + mutation.getName() + " answers " + theirs + ". Give both the same type."));
    }

    private static String printed(Type<?> type) {
        return AstPrinter.printAst(type).replace("!", "");
    }

    private static Stream<StringValue> mutations(Directive directive) {
        return Optional.ofNullable(directive.getArgument("mutations")).stream()
                .map(Argument::getValue)
                .flatMap(SubscriptionMutations::elements)
                .filter(StringValue.class::isInstance)
                .map(StringValue.class::cast);
    }

    private static Stream<Value<?>> elements(Value<?> value) {
        return value instanceof ArrayValue array
                ? array.getValues().stream().map(element -> (Value<?>) element)
                : Stream.of(value);
    }
}
