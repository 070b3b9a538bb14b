package dojo.chat.local.stack;

/** Finds the function that a reference means: its name, {@code name:alias}, or an ARN with or without a version. */
final class FunctionName {
    private static final int NAME_IN_ARN = 6;

    private FunctionName() {}

    static String of(String reference) {
        String[] parts = reference.split(":");
        return reference.startsWith("arn:") && parts.length > NAME_IN_ARN ? parts[NAME_IN_ARN] : parts[0];
    }
}
