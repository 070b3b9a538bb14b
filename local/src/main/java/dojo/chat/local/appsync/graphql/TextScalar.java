package dojo.chat.local.appsync.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import java.util.Locale;
import java.util.function.Predicate;

/** A scalar that is a string of a certain format, and stays as it was written. */
final class TextScalar implements Coercing<String, String> {
    private final String expected;
    private final Predicate<String> format;

    /** @param expected what a good value is, for the error: {@code "a valid URL"} */
    TextScalar(String expected, Predicate<String> format) {
        this.expected = expected;
        this.format = format;
    }

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof String text && format.test(text)) {
            return text;
        }
        throw ScalarErrors.notSerialized(value, expected);
    }

    @Override
    public String parseValue(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof String text && format.test(text)) {
            return text;
        }
        throw ScalarErrors.notParsed(value, expected);
    }

    @Override
    public String parseLiteral(
            Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (literal instanceof StringValue text && format.test(text.getValue())) {
            return text.getValue();
        }
        throw ScalarErrors.notRead(literal, expected);
    }

    @Override
    public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
        return StringValue.of(value.toString());
    }
}
