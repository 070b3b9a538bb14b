package dojo.chat.local.lambda;

/** Invokes one Lambda function, as its qualified ARN names it. */
public interface LambdaInvoker {
    /**
     * Invokes the function and waits for its answer.
     *
     * @param payload the event as JSON
     * @return the answer as JSON
     * @throws LambdaException the function threw, ran out of time, or could not start
     */
    String invoke(String payload) throws LambdaException;
}
