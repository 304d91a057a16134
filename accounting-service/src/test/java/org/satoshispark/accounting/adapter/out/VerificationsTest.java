package org.satoshispark.accounting.adapter.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.satoshispark.accounting.Facts;
import org.satoshispark.kit.Ids;

/** Plants each kind of corruption that the constraints would refuse, with the owner's rights, and looks for it. */
class VerificationsTest {
    private static final LedgerDatabase DATABASE = new LedgerDatabase("dashboard");
    private final Verifications verifications = new Verifications(DATABASE.transactions);
    private final UUID alice = Ids.next();
    private final UUID bob = Ids.next();
    private final UUID campaign = Ids.next();

    @BeforeAll
    static void takeTheGuardsAway() {
        DATABASE.asOwner(
                "alter table posting disable trigger user",
                "alter table account drop constraint closed_is_empty",
                "alter table posting drop constraint posting_entry_id_fkey");
    }

    @BeforeEach
    void aLedgerWithAllStates() {
        DATABASE.asOwner("truncate account, journal_entry, posting, hold, rejection, alarm");
        var held = Ids.next();
        var settled = Ids.next();
        var released = Ids.next();
        DATABASE.hear(Facts.registered(bob), Facts.deposited(alice, 1000), Facts.unclaimed(Ids.next(), 5));
        DATABASE.hear(
                Facts.donated(Ids.next(), campaign, alice, bob, 100),
                Facts.donated(Ids.next(), campaign, alice, bob, 5000),
                Facts.requested(held, alice, 100, 10),
                Facts.requested(settled, alice, 200, 10),
                Facts.requested(released, alice, 300, 10));
        DATABASE.hear(Facts.paid(settled, alice, 200, 12), Facts.failed(released, alice), Facts.closed(campaign, bob));
    }

    @Test
    void findsNothingInAHealthyLedger() {
        var found = verifications.verify();
        assertEquals(List.of(), found.differences());
        assertTrue(found.consistent());
        assertEquals(
                new LedgerFigures(2, 1, 9, 20, 1, 1, 0, 580 + 100, 110, 0, -1005 + 212, 5, 0, -2), found.figures());
        assertEquals(Map.of("PAID_ABOVE_HOLD", 1L), found.alarms());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENTRY_NOT_ZERO | update posting set amount_msat = amount_msat - 1 where account_kind = 'SUSPENSE'",
                "ENTRY_INCOMPLETE | delete from posting where account_kind = 'SUSPENSE'",
                "ENTRY_INCOMPLETE | insert into journal_entry values (gen_random_uuid(), 'DEPOSIT', gen_random_uuid(), gen_random_uuid())",
                "BALANCE_DIFFERS | update account set available_msat = available_msat + 1 where kind = 'USER' and held_msat > 0",
                "BALANCE_DIFFERS | delete from account where kind = 'ESCROW'",
                "VERSION_GAP | update account set version = version + 1 where kind = 'ESCROW'",
                "VERSION_GAP | update posting set account_version = 99 where account_version = 3 and account_kind = 'ESCROW'",
                "RUNNING_BALANCE_DIFFERS | update posting set available_after_msat = available_after_msat + 1 where account_version = 3 and account_kind = 'USER'",
                "HOLDS_DIFFER | update hold set amount_msat = amount_msat + 1 where state = 'HELD'",
                "HOLDS_DIFFER | update hold set state = 'HELD' where state = 'RELEASED'",
                "HOLD_STATE_DIFFERS | update hold set state = 'RELEASED', paid_msat = 0 where state = 'SETTLED'",
                "HOLD_STATE_DIFFERS | delete from hold where state = 'RELEASED'",
                "HOLD_STATE_DIFFERS | update hold set fee_limit_msat = 0 where state = 'SETTLED'",
                "CLOSED_ESCROW_NOT_EMPTY | update account set available_msat = 1 where kind = 'ESCROW'",
                "DECIDED_TWICE | insert into rejection select kind, operation_id, 'INSUFFICIENT_FUNDS' from journal_entry where kind = 'TRANSFER'"
            })
    void findsWhatIsPlanted(LedgerCheck check, String corruption) {
        DATABASE.asOwner(corruption);
        var found = verifications.verify();
        assertFalse(found.consistent());
        assertTrue(
                found.differences().stream()
                        .anyMatch(difference -> difference.check().equals(check.name())),
                () -> check + " not among " + found.differences());
    }

    @Test
    void listsABoundedNumberAndSaysSo() {
        DATABASE.asOwner("insert into journal_entry select gen_random_uuid(), 'DEPOSIT', gen_random_uuid(),"
                + " gen_random_uuid() from generate_series(1, 150)");
        var found = verifications.verify();
        assertEquals(100, found.differences().size());
        assertTrue(found.truncated());
    }
}
