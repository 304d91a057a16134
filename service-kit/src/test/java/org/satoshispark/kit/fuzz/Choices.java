package org.satoshispark.kit.fuzz;

import java.util.Arrays;
import java.util.List;

/** The bytes of a fuzzer as decisions: the same bytes decide the same, and when they end every decision is the first one. */
public final class Choices {
    private final byte[] bytes;
    private int at;

    public Choices(byte[] bytes) {
        this.bytes = bytes;
    }

    public boolean isOver() {
        return at >= bytes.length;
    }

    /** 0..{@code bound}-1; {@code bound} is at most 256. */
    public int below(int bound) {
        return isOver() ? 0 : Byte.toUnsignedInt(bytes[at++]) % bound;
    }

    public <T> T of(List<T> options) {
        return options.get(below(options.size()));
    }

    /** True for one byte in {@code many}. */
    public boolean once(int many) {
        return below(many) == many - 1;
    }

    public long eightBytes() {
        var value = 0L;
        for (var i = 0; i < Long.BYTES; i++) {
            value = value << 8 | below(256);
        }
        return value;
    }

    /** Up to {@code most} bytes as they are. */
    public byte[] raw(int most) {
        var end = Math.min(bytes.length, at + most);
        var taken = Arrays.copyOfRange(bytes, Math.min(at, bytes.length), Math.max(end, Math.min(at, bytes.length)));
        at = end;
        return taken;
    }
}
