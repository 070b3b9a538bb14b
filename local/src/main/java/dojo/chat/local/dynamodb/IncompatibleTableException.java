package dojo.chat.local.dynamodb;

/** The data folder holds a table that the stack now describes otherwise. */
public final class IncompatibleTableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IncompatibleTableException(String table) {
        super("The data folder holds a table " + table
                + " whose keys or indexes are not the stack's: start with another folder, or remove this one.");
    }
}
