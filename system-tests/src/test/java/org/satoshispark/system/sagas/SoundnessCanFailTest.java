package org.satoshispark.system.sagas;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.satoshispark.system.services.Pace;

/** The checks at the end of each story see faults by themselves, without a word of the story about what should be. */
class SoundnessCanFailTest {

    @Test
    void aDonationThatMovedNothing() {
        var town = new Town(Weather.ONCE, 1, new SaysWithoutEffect());
        town.somebodyWith(9_000).gives(town.somebody().opensACampaign(50_000), 9_000);
        town.settles();
        isSeen(town, "escrow and payout");
    }

    @Test
    void aLedgerThatDiffersFromTheNodeByOneMsat() {
        var town = new Town(Weather.ONCE, 1, new ChargesOneMsatMore());
        town.somebodyWith(2_000_000).pays(town.node.invoice(1_000_000, 5));
        town.settles();
        isSeen(town, "the ledger does not say what the node has");
    }

    @Test
    void aDepositCreditedTwice() {
        var town = new Town(Weather.THRICE, 1, new NoNaturalKey());
        town.somebodyWith(1_000);
        isSeen(town, "the ledger does not say what the node has");
    }

    @Test
    void anInternalSettlementOfWhichOneHalfIsMissing() {
        var town = new Town(Weather.ONCE, 1, new LosesMessages("withdrawal-paid"));
        var invoice = town.somebody().asksFor(1_000);
        var bob = town.somebodyWith(2_000);
        bob.pays(invoice.invoice());
        town.settles();
        isSeen(town, "clearing");
    }

    @Test
    void aRefundWithoutProof() {
        var town = new Town(Weather.ONCE, 1, new RefundsByTimer());
        var shop = town.node.invoice(1_000_000, 5);
        shop.plan = OutsideInvoice.Plan.STAYS_IN_FLIGHT;
        town.somebodyWith(2_000_000).pays(shop);
        town.settles();
        town.passes(Pace.STUCK_AFTER);
        town.passes(Duration.ofHours(1));
        isSeen(town, "what accounting holds for a withdrawal that is IN_FLIGHT");
    }

    @Test
    void aFactToldTwiceUnderOneNumber() {
        var town = new Town(Weather.ONCE, 1, new Tells(2));
        town.somebody();
        town.settles();
        isSeen(town, "facts told about");
    }

    @Test
    void aMessageThatNobodyCouldHandle() {
        var town = new Town(Weather.ONCE, 1, new Breaks());
        town.somebody();
        town.settles();
        isSeen(town, "dead letters of");
    }

    @Test
    void aSagaThatStopsHalfWay() {
        var town = new Town(Weather.ONCE, 1, new LosesMessages("escrow-closed"));
        var owner = town.somebody();
        owner.closes(owner.opensACampaign(1_000));
        town.settles();
        assertThrows(AssertionError.class, town::isAtItsEnd);
    }

    private static void isSeen(Town town, String why) {
        var seen = assertThrows(AssertionError.class, town::isSound);
        assertTrue(seen.getMessage().contains(why), seen::getMessage);
    }
}
