package dojo.chat.local.appsync.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.AstPrinter;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.util.Locale;

/**
 * {@code AWSJSON}: JSON in a string. Resolvers get it parsed; what they answer is written as JSON, and a string that is
 * JSON already stays as it is.
 */
final class JsonScalar implements Coercing<Object, String> {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof String text && isJson(text)) {
            return text;
        }
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException notJson) {
            throw new CoercingSerializeException("Unable to serialize " + value + " as valid JSON.");
        }
    }

    @Override
    public Object parseValue(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof String text && isJson(text)) {
            return parsed(text);
        }
        throw new CoercingParseValueException(notJson(value));
    }

    @Override
    public Object parseLiteral(
            Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (literal instanceof StringValue text && isJson(text.getValue())) {
            return parsed(text.getValue());
        }
        throw new CoercingParseLiteralException(notJson(AstPrinter.printAst(literal)));
    }

    @Override
    public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
        return StringValue.of(value.toString());
    }

    private static boolean isJson(String text) {
        try {
            return !JSON.readTree(text).isMissingNode();
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }

    private static Object parsed(String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException notJson) {
            throw new CoercingParseValueException(notJson(text), notJson);
        }
    }

    private static String notJson(Object value) {
        return "Unable to parse " + value + " as valid JSON.";
    }
}
