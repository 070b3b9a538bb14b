package dojo.chat.local.appsync.javascript;

import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SourceSection;

/**
 * A mistake in a resolver's code, told as AppSync tells it: {@code code.js:162:13: ReferenceError: x is not defined}.
 *
 * @param place the file, with line and column where they are known
 */
record Mistake(String place, String message) {
    static Mistake in(ScriptFile file, PolyglotException exception) {
        return new Mistake(place(file, exception), message(file, exception));
    }

    /** The first line; a syntax error's repeats the place, and more lines quote the code. */
    private static String message(ScriptFile file, PolyglotException exception) {
        String message = exception.getMessage() == null ? "unknown error" : exception.getMessage();
        return message.lines().findFirst().orElse("").replaceFirst(Pattern.quote(file.name()) + ":\\d+:\\d+ ", "");
    }

    private static String place(ScriptFile file, PolyglotException exception) {
        if (exception.isSyntaxError()) {
            return place(file, exception.getSourceLocation());
        }
        return StreamSupport.stream(exception.getPolyglotStackTrace().spliterator(), false)
                .map(PolyglotException.StackFrame::getSourceLocation)
                .filter(section -> section != null && section.getSource().getName().equals(file.name()))
                .findFirst()
                .map(section -> place(file, section))
                .orElse(file.name());
    }

    private static String place(ScriptFile file, SourceSection section) {
        return section == null
                ? file.name()
                : file.name() + ":" + section.getStartLine() + ":" + section.getStartColumn();
    }

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
