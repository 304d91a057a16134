package org.satoshispark.system.verify.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.satoshispark.system.lightning.NodeBooks;
import org.satoshispark.system.lightning.NodeBooks.Flow;

class TheChannelsMovedTest {
    private static final List<Flow> IN = List.of(new Flow("a", 50_000_001, 0));
    private static final List<Flow> OUT = List.of(new Flow("b", 20_000_000, 1_020));

    @Test
    void one_msat_too_few_is_seen() {
        long opening = 1_000_000_000;
        long owned = opening + 50_000_001 - 20_001_020;
        assertTrue(new TheChannelsMoved()
                .look(new NodeBooks(IN, OUT, opening, owned))
                .holds());
        assertFalse(new TheChannelsMoved()
                .look(new NodeBooks(IN, OUT, opening, owned - 1))
                .holds());
    }
}
