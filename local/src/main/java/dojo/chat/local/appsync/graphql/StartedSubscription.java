package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.FieldResult;
import java.util.Map;
import java.util.Set;

/**
 * A subscription's field, resolved.
 *
 * @param arguments the field's arguments, without those that the client left out
 * @param result what its resolver answered; an empty answer when it has none
 * @param deniedFields the selected fields that the caller may not have, as {@code Type.field}
 */
record StartedSubscription(
        String field, Map<String, Object> arguments, FieldResult result, Set<String> deniedFields) {}
