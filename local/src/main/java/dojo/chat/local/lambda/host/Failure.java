package dojo.chat.local.lambda.host;

/** What a function threw, as Lambda tells it: the class and the message. */
record Failure(String type, String message) {
    static Failure of(Throwable thrown) {
        if (thrown instanceof ClassNotFoundException) {
            return new Failure(thrown.getClass().getName(), "Class not found: " + thrown.getMessage());
        }
        String message = thrown.getMessage();
        return new Failure(thrown.getClass().getName(), message == null ? thrown.getClass().getSimpleName() : message);
    }
}
