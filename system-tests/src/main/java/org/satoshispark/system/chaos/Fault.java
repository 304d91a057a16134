package org.satoshispark.system.chaos;

import java.util.Locale;

/**
 * One planned fault.
 *
 * @param number  1, 2, … in order of time
 * @param atMs    after the begin of the load
 * @param target  a part, a link, a topic, a {@link NodeFault}
 * @param lastsMs 0 for a blow
 * @param detail  delay in ms of a slow link, seed of what is repeated, kind of a poison
 */
public record Fault(int number, long atMs, FaultKind kind, String target, long lastsMs, String detail) {

    public long endMs() {
        return atMs + lastsMs;
    }

    /** For people: {@code at 12.3 s: connection cut of accounting-kafka for 4.0 s}. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%7.1f s  %-24s %-24s %s",
                atMs / 1e3,
                kind.words(),
                target,
                lastsMs > 0
                        ? String.format(Locale.ROOT, "%.1f s %s", lastsMs / 1e3, detail)
                                .strip()
                        : detail);
    }
}
