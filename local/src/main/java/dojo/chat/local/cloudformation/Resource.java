package dojo.chat.local.cloudformation;

/** A resource with its properties evaluated: {@code id} is its logical id. */
public record Resource(String id, String type, Properties properties) {}
