package org.satoshispark.system.simulation;

import java.util.UUID;
import java.util.function.Supplier;

/** Identities of a history, counted: the same in every replay, in time's order like UUIDv7, and short to read. */
final class Names implements Supplier<UUID> {
    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private long last;

    @Override
    public UUID get() {
        last++;
        return new UUID(last << 16 | VERSION_7, VARIANT | last);
    }

    /** {@code #17} for the seventeenth identity. */
    static String of(UUID id) {
        return "#" + (id.getLeastSignificantBits() & ~VARIANT);
    }

    /** A text with every such identity written short. */
    static String shorten(String text) {
        var found = java.util.regex.Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7000-8000-[0-9a-f]{12}")
                .matcher(text);
        return found.replaceAll(match -> of(UUID.fromString(match.group())));
    }
}
