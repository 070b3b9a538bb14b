package dojo.chat.local.appsync;

/** An error as AppSync lists it: {@code data} and {@code errorInfo} are JSON-like values or null. */
public record FieldError(String message, String errorType, Object data, Object errorInfo) {}
