package dojo.chat.local.lambda.host;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** How the runtime and a function's process talk over its standard input and output. */
public final class Frames {
    /** The function's handler is made; comes once, first. */
    public static final int READY = 0;
    /** The payload is what the function answered, as JSON. */
    public static final int SUCCEEDED = 1;
    /** The payload is {@code {"errorType", "errorMessage"}}: what the function, or the making of it, threw. */
    public static final int FAILED = 2;

    private Frames() {}

    /**
     * One invocation.
     *
     * @param requestId the invocation's id
     * @param deadline when the function runs out of time, in milliseconds since 1970
     * @param payload the event as JSON
     */
    public record Event(String requestId, long deadline, byte[] payload) {}

    /** What came back: the status, and JSON. */
    public record Answer(int status, byte[] payload) {}

    public static void writeEvent(DataOutputStream output, Event event) throws IOException {
        output.writeUTF(event.requestId());
        output.writeLong(event.deadline());
        writePayload(output, event.payload());
    }

    static Event readEvent(DataInputStream input) throws IOException {
        return new Event(input.readUTF(), input.readLong(), readPayload(input));
    }

    static void writeAnswer(DataOutputStream output, int status, byte[] payload) throws IOException {
        output.writeByte(status);
        writePayload(output, payload);
    }

    public static Answer readAnswer(DataInputStream input) throws IOException {
        return new Answer(input.readByte(), readPayload(input));
    }

    private static void writePayload(DataOutputStream output, byte[] payload) throws IOException {
        output.writeInt(payload.length);
        output.write(payload);
        output.flush();
    }

    private static byte[] readPayload(DataInputStream input) throws IOException {
        byte[] payload = new byte[input.readInt()];
        input.readFully(payload);
        return payload;
    }
}
