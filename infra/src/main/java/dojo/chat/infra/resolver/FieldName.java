package dojo.chat.infra.resolver;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A field of a type of the schema, written {@code Query.messages}. */
public record FieldName(String type, String field) {

    private static final Pattern FORM = Pattern.compile("([_A-Za-z][_0-9A-Za-z]*)\\.([_A-Za-z][_0-9A-Za-z]*)");

    /**
     * Reads {@code Type.field}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static FieldName parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "A resolver's field is written Type.field, such as Query.messages, not \"" + text + "\".");
        }
        return new FieldName(matcher.group(1), matcher.group(2));
    }

    @Override
    public String toString() {
        return type + "." + field;
    }
}
