package dojo.chat.local.appsync.graphql;

import graphql.language.AstPrinter;
import graphql.language.Value;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;

/** What AppSync says of a value that its scalar does not take. */
final class ScalarErrors {
    private ScalarErrors() {}

    static CoercingSerializeException notSerialized(Object value, String expected) {
        return new CoercingSerializeException("Unable to serialize `" + value + "` as " + expected + ".");
    }

    static CoercingParseValueException notParsed(Object value, String expected) {
        return new CoercingParseValueException("Unable to parse `" + value + "` as " + expected + ".");
    }

    static CoercingParseLiteralException notRead(Value<?> literal, String expected) {
        return new CoercingParseLiteralException(
                "Unable to parse `" + AstPrinter.printAst(literal) + "` as " + expected + ".");
    }
}
