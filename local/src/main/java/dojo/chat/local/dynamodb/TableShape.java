package dojo.chat.local.dynamodb;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What of a table can't change once it holds items: its keys, and those of its global indexes by name. */
record TableShape(List<KeySchemaElement> keys, Map<String, List<KeySchemaElement>> indexes) {

    static TableShape of(CreateTableRequest table) {
        return new TableShape(table.keySchema(), byName(
                table.globalSecondaryIndexes(), GlobalSecondaryIndex::indexName, GlobalSecondaryIndex::keySchema));
    }

    static TableShape of(TableDescription table) {
        return new TableShape(table.keySchema(), byName(
                table.globalSecondaryIndexes(),
                GlobalSecondaryIndexDescription::indexName,
                GlobalSecondaryIndexDescription::keySchema));
    }

    private static <T> Map<String, List<KeySchemaElement>> byName(
            Collection<T> indexes, Function<T, String> name, Function<T, List<KeySchemaElement>> keys) {
        return indexes.stream().collect(Collectors.toMap(name, keys));
    }
}
