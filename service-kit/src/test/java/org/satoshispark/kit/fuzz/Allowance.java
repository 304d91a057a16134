package org.satoshispark.kit.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/** What a parser may allocate: in proportion to its input, so that a small record can never cost a large heap. */
public final class Allowance {
    private static final long FLOOR_BYTES = 16L << 20;
    private static final long BYTES_PER_INPUT_BYTE = 2_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allowance() {}

    /**
     * Runs {@code parse}, twice when the first time cost too much: classes are loaded (and by a fuzzer rewritten) then.
     *
     * @throws AssertionError when this thread allocated more than the input deserves
     */
    public static <T> T within(byte[] input, Supplier<T> parse) {
        var allowed = FLOOR_BYTES + BYTES_PER_INPUT_BYTE * input.length;
        var before = THREADS.getCurrentThreadAllocatedBytes();
        var parsed = parse.get();
        if (THREADS.getCurrentThreadAllocatedBytes() - before > allowed) {
            before = THREADS.getCurrentThreadAllocatedBytes();
            parse.get();
            var taken = THREADS.getCurrentThreadAllocatedBytes() - before;
            if (taken > allowed) {
                throw new AssertionError("allocated " + taken + " bytes where " + allowed + " are allowed");
            }
        }
        return parsed;
    }
}
