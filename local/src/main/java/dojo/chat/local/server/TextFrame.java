package dojo.chat.local.server;

import io.netty.buffer.ByteBuf;

/**
 * Writes text messages as WebSocket frames, many into one buffer: Netty's encoder makes several objects and buffers of
 * each, which fan-out can't afford. Source: RFC 6455, section 5.2.
 */
final class TextFrame {
    private static final int FINAL_TEXT = 0x81;
    private static final int SHORT_LENGTH = 125;
    private static final int LENGTH_IN_16_BITS = 126;
    private static final int LENGTH_IN_64_BITS = 127;
    private static final int MAXIMUM_IN_16_BITS = 0xFFFF;

    private TextFrame() {}

    /** How many bytes the frame of these parts takes. */
    static int length(byte[] begin, byte[] middle, byte[] end) {
        int payload = begin.length + middle.length + end.length;
        int extended = payload <= SHORT_LENGTH ? 0 : payload <= MAXIMUM_IN_16_BITS ? Short.BYTES : Long.BYTES;
        return 2 + extended + payload;
    }

    /** Appends a frame whose payload is the parts in their order, in UTF-8. */
    static void write(ByteBuf to, byte[] begin, byte[] middle, byte[] end) {
        int payload = begin.length + middle.length + end.length;
        to.writeByte(FINAL_TEXT);
        if (payload <= SHORT_LENGTH) {
            to.writeByte(payload);
        } else if (payload <= MAXIMUM_IN_16_BITS) {
            to.writeByte(LENGTH_IN_16_BITS).writeShort(payload);
        } else {
            to.writeByte(LENGTH_IN_64_BITS).writeLong(payload);
        }
        to.writeBytes(begin).writeBytes(middle).writeBytes(end);
    }
}
