package org.satoshispark.bitcoin.testing;

import io.grpc.Status;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.satoshispark.bitcoin.adapter.out.lnd.RawNode;

/**
 * Bytes as the answers of a node, call by call: number of messages and gRPC code in one byte, then each message with its
 * length in two bytes. When the bytes end the node is away.
 */
public final class Script {
    private static final int MOST_MESSAGES = 16;
    private final ByteBuffer bytes;
    private final List<byte[]> told = new ArrayList<>();
    private final List<Status.Code> ends = new ArrayList<>();

    public Script(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    public boolean isOver() {
        return !bytes.hasRemaining();
    }

    public RawNode.Answer next() {
        if (isOver()) {
            return new RawNode.Answer(List.of(), Status.UNAVAILABLE);
        }
        var head = Byte.toUnsignedInt(bytes.get());
        var messages = new ArrayList<byte[]>();
        for (var i = 0; i < head / MOST_MESSAGES; i++) {
            messages.add(message());
        }
        told.addAll(messages);
        var end = Status.fromCodeValue(head % MOST_MESSAGES).withDescription("as the script says");
        ends.add(end.getCode());
        return new RawNode.Answer(messages, end);
    }

    private byte[] message() {
        var length = bytes.remaining() < 2 ? 0 : Math.min(Short.toUnsignedInt(bytes.getShort()), bytes.remaining());
        var message = new byte[length];
        bytes.get(message);
        return message;
    }

    /** All messages that were told until now. */
    public List<byte[]> told() {
        return List.copyOf(told);
    }

    /** How the calls ended until now. */
    public List<Status.Code> ends() {
        return List.copyOf(ends);
    }

    /** The other direction, for seeds. */
    public static byte[] of(int code, byte[]... messages) {
        var size = 1
                + Arrays.stream(messages)
                        .mapToInt(message -> message.length + 2)
                        .sum();
        var script = ByteBuffer.allocate(size).put((byte) (messages.length * MOST_MESSAGES + code));
        for (var message : messages) {
            script.putShort((short) message.length).put(message);
        }
        return script.array();
    }
}
