package dojo.chat.local.appsync.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** {@code AWSTimestamp}: a whole number of 64 bits, as a rule of seconds, in DataStore's fields of milliseconds. */
final class TimestampScalar implements Coercing<Long, Long> {
    private static final String EXPECTED = "a valid timestamp";

    @Override
    public Long serialize(Object value, GraphQLContext context, Locale locale) {
        Long timestamp = whole(value);
        if (timestamp == null) {
            throw ScalarErrors.notSerialized(value, EXPECTED);
        }
        return timestamp;
    }

    @Override
    public Long parseValue(Object value, GraphQLContext context, Locale locale) {
        Long timestamp = whole(value);
        if (timestamp == null) {
            throw ScalarErrors.notParsed(value, EXPECTED);
        }
        return timestamp;
    }

    @Override
    public Long parseLiteral(
            Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
        Long timestamp = literal instanceof IntValue number ? whole(number.getValue()) : null;
        if (timestamp == null) {
            throw ScalarErrors.notRead(literal, EXPECTED);
        }
        return timestamp;
    }

    @Override
    public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
        return IntValue.newIntValue(new BigInteger(value.toString())).build();
    }

    private static Long whole(Object value) {
        if (!(value instanceof Number)) {
            return null;
        }
        try {
            return new BigDecimal(value.toString()).longValueExact();
        } catch (ArithmeticException | NumberFormatException notWhole) {
            return null;
        }
    }
}
