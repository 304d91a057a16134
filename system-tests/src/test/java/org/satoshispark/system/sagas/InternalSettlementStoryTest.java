package org.satoshispark.system.sagas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.satoshispark.bitcoin.domain.deposit.DepositState;
import org.satoshispark.bitcoin.domain.withdrawal.Proof;

/** One user of ours pays another: the money moves in the ledger and the node's own does not (lightning.md I1-I4). */
class InternalSettlementStoryTest {

    @InEveryWeather
    void thePayerIsDebitedThePayeeCreditedAndTheNodeUntouched(Town town) {
        var alice = town.somebody();
        var bob = town.somebodyWith(1_000_000);
        var invoice = alice.asksFor(400_001);
        town.settles();
        var before = town.node.keepsMsat();

        var payment = bob.pays(invoice.invoice());
        town.settles();

        payment.isPaid();
        invoice.isIn(DepositState.SETTLED_INTERNAL);
        alice.has(400_001);
        bob.has(599_999);
        bob.hasHeld(0);
        assertEquals(before, town.node.keepsMsat());
        assertFalse(town.node.receiving.receives(invoice.hash(), 400_001), "it could be paid again from outside");
        town.isAtItsEnd();
    }

    @InEveryWeather
    void aPayerWithoutMoneyLeavesTheInvoicePayable(Town town) {
        var alice = town.somebody();
        var bob = town.somebodyWith(400_000);
        var invoice = alice.asksFor(400_001);
        town.settles();

        var payment = bob.pays(invoice.invoice());
        town.settles();
        payment.isRejectedBecause("INSUFFICIENT_FUNDS");

        invoice.isPaid(400_001);
        town.settles();
        alice.has(400_001);
        bob.has(400_000);
        town.isAtItsEnd();
    }

    @InEveryWeather
    void whenSomebodyOutsideIsFasterTheMoneyIsReleased(Town town) {
        var alice = town.somebody();
        var bob = town.somebodyWith(1_000_000);
        var invoice = alice.asksFor(400_001);
        town.settles();

        var payment = bob.pays(invoice.invoice());
        invoice.isPaid(400_001);
        town.settles();

        payment.hasFailedBy(Proof.NEVER_SENT);
        invoice.isIn(DepositState.SETTLED);
        alice.has(400_001);
        bob.has(1_000_000);
        town.isAtItsEnd();
    }
}
