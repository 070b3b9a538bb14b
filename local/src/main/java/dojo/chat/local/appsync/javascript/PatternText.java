package dojo.chat.local.appsync.javascript;

/**
 * A text that a pattern may look at for just so long. A time limit can't end Java's matcher, and some patterns take
 * years for some texts.
 */
final class PatternText implements CharSequence {
    private static final int MOST_LOOKS = 20_000_000;

    private final String text;
    private int looks;

    PatternText(String text) {
        this.text = text;
    }

    /** @throws IllegalStateException the pattern has looked too often */
    @Override
    public char charAt(int index) {
        looks++;
        if (looks > MOST_LOOKS) {
            throw new IllegalStateException("the pattern takes too long for this text");
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
