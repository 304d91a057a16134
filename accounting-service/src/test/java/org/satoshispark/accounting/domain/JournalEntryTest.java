package org.satoshispark.accounting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JournalEntryTest {
    private final Operation operation = new Operation(OperationKind.DEPOSIT, UUID.randomUUID());
    private final AccountId account = AccountId.user(UUID.randomUUID());
    private final Posting in = new Posting.OnAccount(account, Bucket.AVAILABLE, 5, 2, 5, 0);

    @Test
    void sumsToZero() {
        var entry = entry(in, new Posting.OnSystem(SystemAccount.NODE, -5));
        assertEquals(5, entry.amountMsat(account, Bucket.AVAILABLE));
        assertEquals(0, entry.amountMsat(account, Bucket.HELD));
        assertTrue(entry.touches(SystemAccount.NODE));
    }

    @Test
    void isNothingElse() {
        assertThrows(IllegalArgumentException.class, () -> entry(in, new Posting.OnSystem(SystemAccount.NODE, -4)));
        assertThrows(IllegalArgumentException.class, () -> entry(in));
        assertThrows(IllegalArgumentException.class, () -> entry());
        assertThrows(IllegalArgumentException.class, () -> new Posting.OnSystem(SystemAccount.NODE, 0));
        assertThrows(IllegalArgumentException.class, () -> new Posting.OnSystem(SystemAccount.NODE, Long.MIN_VALUE));
    }

    private JournalEntry entry(Posting... postings) {
        return new JournalEntry(operation, UUID.randomUUID(), List.of(postings));
    }
}
