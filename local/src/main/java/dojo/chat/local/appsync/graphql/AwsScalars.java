package dojo.chat.local.appsync.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.BooleanValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** AppSync's scalars. Source: AWS AppSync Developer Guide, "Scalar types in AWS AppSync". */
final class AwsScalars {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DATE = "-?\\d{4,}-\\d{2}-\\d{2}";
    private static final String OFFSET = "(Z|[+-]\\d{2}:\\d{2}(:\\d{2})?)";
    private static final String TIME = "\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?";
    private static final String IP4 = "(\\d{1,3}\\.){3}\\d{1,3}(/\\d{1,2})?";
    private static final String IP6 = "[0-9a-fA-F:]*:[0-9a-fA-F:.]*(/\\d{1,3})?";

    static final List<GraphQLScalarType> ALL = List.of(
            text("AWSDate", DATE + OFFSET + "?"),
            text("AWSTime", TIME + OFFSET + "?"),
            text("AWSDateTime", DATE + "T" + TIME + OFFSET),
            text("AWSEmail", "[^@\\s]+@[^@\\s]+"),
            text("AWSPhone", "\\+?[0-9][0-9 ()-]{4,}"),
            text("AWSIPAddress", IP4 + "|" + IP6),
            scalar("AWSURL", AwsScalars::url),
            scalar("AWSJSON", AwsScalars::parseJson, AwsScalars::writeJson),
            scalar("AWSTimestamp", AwsScalars::timestamp));

    private AwsScalars() {}

    private static GraphQLScalarType text(String name, String form) {
        Pattern pattern = Pattern.compile(form);
        return scalar(name, value -> {
            if (value instanceof String text && pattern.matcher(text).matches()) {
                return text;
            }
            throw new IllegalArgumentException("no " + name);
        });
    }

    private static Object url(Object value) {
        try {
            return new URL(String.valueOf(value)).toString();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Object timestamp(Object value) {
        if (value instanceof Number number && number.longValue() == number.doubleValue()) {
            return number.longValue();
        }
        throw new IllegalArgumentException("no whole number");
    }

    private static Object parseJson(Object value) {
        try {
            return JSON.readValue(String.valueOf(value), Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    private static Object writeJson(Object value) {
        try {
            return value instanceof String text ? text : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    private static GraphQLScalarType scalar(String name, UnaryOperator<Object> check) {
        return scalar(name, check, check);
    }

    private static GraphQLScalarType scalar(
            String name, UnaryOperator<Object> read, UnaryOperator<Object> write) {
        return GraphQLScalarType.newScalar().name(name).coercing(new Checked(name, read, write)).build();
    }

    private record Checked(String name, UnaryOperator<Object> read, UnaryOperator<Object> write)
            implements Coercing<Object, Object> {
        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            try {
                return write.apply(value);
            } catch (IllegalArgumentException e) {
                throw new CoercingSerializeException("Can't serialize value as " + name + ": " + e.getMessage(), e);
            }
        }

        @Override
        public Object parseValue(Object value, GraphQLContext context, Locale locale) {
            try {
                return read.apply(value);
            } catch (IllegalArgumentException e) {
                throw new CoercingParseValueException(
                        "Unable to turn '" + value + "' into a value of " + name + ": " + e.getMessage(), e);
            }
        }

        @Override
        public Object parseLiteral(Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
            try {
                return read.apply(plain(literal));
            } catch (IllegalArgumentException e) {
                throw new CoercingParseLiteralException("Not a value of " + name + ": " + e.getMessage(), e);
            }
        }

        private static Object plain(Value<?> literal) {
            if (literal instanceof StringValue text) {
                return text.getValue();
            }
            if (literal instanceof IntValue number) {
                return number.getValue().longValueExact();
            }
            return literal instanceof BooleanValue truth ? truth.isValue() : literal.toString();
        }

        @Override
        public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
            return value instanceof Number number
                    ? IntValue.of(number.intValue())
                    : StringValue.of(String.valueOf(value));
        }
    }
}
