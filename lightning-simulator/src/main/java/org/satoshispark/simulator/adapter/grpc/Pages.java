package org.satoshispark.simulator.adapter.grpc;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** lnd's paging by index: the offset itself is left out, pages are always in ascending order. */
final class Pages {
    private static final long USUAL = 100;
    private static final long MOST = 1_000_000;

    private Pages() {}

    /** @param size 0 for the usual hundred */
    static <T> List<T> page(
            List<T> ascending, ToLongFunction<T> index, long offset, long size, boolean reversed, Predicate<T> wanted) {
        var limit = size <= 0 ? USUAL : Math.min(size, MOST);
        if (!reversed) {
            return ascending.stream()
                    .filter(item -> index.applyAsLong(item) > offset)
                    .filter(wanted)
                    .limit(limit)
                    .toList();
        }
        return ascending.reversed().stream()
                .filter(item -> offset == 0 || index.applyAsLong(item) < offset)
                .filter(wanted)
                .limit(limit)
                .toList()
                .reversed();
    }

    /** @return seconds within the two ends, each 0 for open */
    static boolean within(long second, long start, long end) {
        return (start == 0 || second >= start) && (end == 0 || second <= end);
    }
}
