package dojo.chat.local.aws;

/** A small part of an AWS service, for the functions that run on this machine. */
public interface AwsService {
    /** The service's name in paths, {@code sns} for instance. */
    String name();

    /**
     * Answers one call.
     *
     * @param operation the operation of the JSON protocol ({@code X-Amz-Target} without its prefix), null for others
     * @param body the request's body
     */
    AwsAnswer answer(String operation, String body);
}
