package dojo.chat.local.appsync;

import java.util.Map;

/** Ends the subscriptions to {@code subscriptionField} whose invalidation filter matches {@code payload}. */
public record Invalidation(String subscriptionField, Map<String, Object> payload) {}
