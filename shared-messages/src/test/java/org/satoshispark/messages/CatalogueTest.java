package org.satoshispark.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    @Test
    void listsEveryRecordOfEveryFamilyOnce() {
        var listed = Catalogue.entries().stream().map(Catalogue.Entry::record).toList();
        assertEquals(records(Message.class, new HashSet<>()), new HashSet<>(listed));
        assertEquals(listed.size(), new HashSet<>(listed).size());
    }

    @Test
    void namesTypesAfterTheContextOfTheirTopic() {
        for (var entry : Catalogue.entries()) {
            assertTrue(entry.type().matches("org\\.satoshispark\\.[a-z]+\\.[a-z-]+\\.v1"), entry.type());
            assertTrue(entry.type().contains("." + entry.topic().context() + "."), entry.type());
        }
    }

    @Test
    void refusesAmountsOutOfBounds() {
        for (long msat : new long[] {0, -1, Long.MIN_VALUE, Msat.MAX + 1, Long.MAX_VALUE}) {
            assertThrows(IllegalArgumentException.class, () -> donation(msat), () -> msat + " msat was accepted");
        }
        assertEquals(Msat.MAX, donation(Msat.MAX).amountMsat());
    }

    private static CrowdfundingEvent.DonationRequested donation(long msat) {
        var id = UUID.randomUUID();
        return new CrowdfundingEvent.DonationRequested(id, id, id, id, msat, Instant.EPOCH, 1);
    }

    private static Set<Class<?>> records(Class<?> type, Set<Class<?>> found) {
        if (type.isRecord()) {
            found.add(type);
        } else {
            for (var permitted : type.getPermittedSubclasses()) {
                records(permitted, found);
            }
        }
        return found;
    }
}
