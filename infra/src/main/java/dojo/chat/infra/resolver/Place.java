package dojo.chat.infra.resolver;

import java.lang.StackWalker.StackFrame;

/** A line of a source file, so that a slip can be found. Lines count from 1. */
public record Place(String file, int line) {

    /** The line of the first caller outside this package: where a resolver was written down. */
    static Place ofCaller() {
        String here = Place.class.getPackageName();
        return StackWalker.getInstance().walk(frames -> frames
                .filter(frame -> !packageOf(frame).equals(here))
                .findFirst()
                .map(frame -> new Place(frame.getFileName(), frame.getLineNumber()))
                .orElseThrow());
    }

    private static String packageOf(StackFrame frame) {
        String name = frame.getClassName();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
