package dojo.chat.local.appsync.javascript;

/** Text as the inside of a JavaScript string literal. */
final class JavaScriptText {
    private JavaScriptText() {}

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(character -> escaped.append(escape((char) character)));
        return escaped.toString();
    }

    private static String escape(char character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\'' -> "\\'";
            case '\\' -> "\\\\";
            case '/' -> "\\/";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            default -> character < ' ' || character > '~'
                    ? String.format("\\u%04X", (int) character)
                    : String.valueOf(character);
        };
    }
}
