package dojo.chat.local.appsync;

import java.util.List;
import java.util.Map;

/**
 * One field to resolve, with all that a resolver may see of the request around it.
 *
 * <p>Values are JSON-like throughout: {@code Map<String, Object>} (in order), {@code List<Object>}, {@code String},
 * {@code Number}, {@code Boolean} and {@code null}.
 *
 * @param parentType the type that holds the field, {@code Query} for instance
 * @param field the field's name
 * @param arguments the field's arguments; an argument that the client left out has no key, one given as null has a
 *     null value
 * @param caller who asks
 * @param source the parent's value for a nested field; null for a field of Query, Mutation or Subscription
 * @param headers the HTTP headers in lower case
 * @param domainName the host that the request was sent to, null when it was the API's own
 * @param variables the operation's variables
 * @param selectionSetList the paths that the client selected, {@code items/body} for instance
 * @param selectionSetGraphQl the selection as GraphQL text
 */
public record FieldRequest(
        String parentType,
        String field,
        Map<String, Object> arguments,
        Caller caller,
        Object source,
        Map<String, String> headers,
        String domainName,
        Map<String, Object> variables,
        List<String> selectionSetList,
        String selectionSetGraphQl) {}
