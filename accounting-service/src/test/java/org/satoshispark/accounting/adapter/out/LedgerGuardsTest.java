package org.satoshispark.accounting.adapter.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.satoshispark.accounting.Facts;
import org.satoshispark.kit.Ids;

/** What the database itself refuses, whatever the program does. */
class LedgerGuardsTest {
    private static final LedgerDatabase DATABASE = new LedgerDatabase("accounting");
    private final UUID alice = Ids.next();

    @BeforeEach
    void aliceHasMoney() {
        DATABASE.hear(Facts.deposited(alice, 100), Facts.requested(Ids.next(), alice, 10, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update posting set amount_msat = amount_msat + 1",
                "delete from posting",
                "update journal_entry set kind = 'RELEASE'",
                "delete from journal_entry",
                "delete from rejection",
                "update rejection set reason = 'x'",
                "delete from alarm",
                "delete from account",
                "delete from hold",
                "update hold set amount_msat = amount_msat - 1",
                "update hold set fee_limit_msat = 0",
                "update hold set account_id = withdrawal_id",
                "update account set id = gen_random_uuid()",
                "update account set opened_at = now()",
                "truncate posting cascade"
            })
    void historyCannotBeChangedByTheService(String sql) {
        assertRefused("permission denied", sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update account set available_msat = -1 where kind = 'USER'",
                "update account set held_msat = -1 where kind = 'USER'",
                "update account set available_msat = 9007199254740991, held_msat = 1 where kind = 'USER'",
                "update account set state = 'CLOSED' where kind = 'USER'",
                "update hold set state = 'SETTLED', paid_msat = 0",
                "insert into posting select entry_id, 9, 'NODE', null, null, 0, null, null, null, recorded_at from posting",
                "insert into posting select entry_id, 9, 'NODE', id, null, 1, null, null, null, now() from posting, account"
            })
    void balancesAndAmountsHaveBounds(String sql) {
        assertRefused("check constraint", sql);
    }

    @Test
    void postingsSumToZeroAtTheEndOfTheStatement() {
        assertRefused(
                "do not sum to zero",
                "insert into posting select entry_id, 9, 'NODE', null, null, 1, null, null, null, recorded_at"
                        + " from posting where line = 1 limit 1");
    }

    @Test
    void oneOperationHasOneEntry() {
        assertRefused(
                "duplicate key",
                "insert into journal_entry (id, kind, operation_id, correlation_id)"
                        + " select gen_random_uuid(), kind, operation_id, correlation_id from journal_entry limit 1");
    }

    @Test
    void oneVersionIsMadeOnce() {
        assertRefused(
                "duplicate key",
                "insert into posting select entry_id, line + 10, account_kind, account_id, bucket, amount_msat,"
                        + " account_version, available_after_msat, held_after_msat, recorded_at from posting");
    }

    private static void assertRefused(String why, String sql) {
        var before = DATABASE.count("select count(*) from posting");
        var refusal = assertThrows(RuntimeException.class, () -> DATABASE.rows(sql));
        assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
        assertEquals(before, DATABASE.count("select count(*) from posting"));
    }
}
