package org.satoshispark.system.sagas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.satoshispark.bitcoin.domain.withdrawal.Proof;
import org.satoshispark.system.services.Pace;

/** Nobody knows what became of a payment: the money stays held until there is proof (lightning.md G1, W6). */
class UnknownOutcomeStoryTest {

    @InEveryWeather
    void unknownForLongAndThenPaidIsNeverRefundedMeanwhile(Town town) {
        var alice = town.somebodyWith(2_000_000);
        var shop = town.node.invoice(1_000_000, 1_000);
        shop.plan = OutsideInvoice.Plan.STAYS_IN_FLIGHT;
        var payment = alice.pays(shop);
        town.settles();

        for (var hour = 0; hour < 20; hour++) {
            town.passes(Duration.ofHours(1));
            payment.isStillOpen();
            alice.has(990_000);
            alice.hasHeld(1_010_000);
            town.isSound();
        }
        assertEquals(1, payment.told("withdrawal-stuck"));
        shop.arrives();
        town.passes(Duration.ofHours(1));

        payment.isPaid();
        alice.has(999_000);
        town.isAtItsEnd();
    }

    @InEveryWeather
    void anAnswerThatWasLostIsFoundByAsking(Town town) {
        var alice = town.somebodyWith(2_000_000);
        var shop = town.node.invoice(1_000_000, 1_000);
        shop.plan = OutsideInvoice.Plan.SUCCEEDS_UNHEARD;

        var payment = alice.pays(shop);
        town.settles();
        town.passes(Duration.ofMinutes(1));

        payment.isPaid();
        alice.has(999_000);
        assertEquals(1, shop.timesPaid);
        town.isAtItsEnd();
    }

    @InEveryWeather
    void aCallThatArrivesWhenWeAskAgainIsPaidOnce(Town town) {
        var alice = town.somebodyWith(2_000_000);
        var shop = town.node.invoice(1_000_000, 1_000);
        shop.plan = OutsideInvoice.Plan.ARRIVES_LATE;
        var payment = alice.pays(shop);
        town.settles();

        town.passes(Duration.ofMinutes(1));
        town.passes(Duration.ofMinutes(1));

        payment.isPaid();
        alice.has(999_000);
        assertEquals(1, shop.timesPaid);
        town.isAtItsEnd();
    }

    /** Proof at once when it surely was the only call (lightning.md 5.6); after a crash in between only the fence is. */
    @InEveryWeather
    void aCallThatTheNodeRefusedIsReleased(Town town) {
        var alice = town.somebodyWith(2_000_000);
        var shop = town.node.invoice(1_000_000, 1_000);
        shop.plan = OutsideInvoice.Plan.IS_REFUSED;
        var payment = alice.pays(shop);
        town.settles();

        town.passes(LightningNode.INVOICE_LIFE.plus(Pace.FENCE_MARGIN));
        town.passes(Duration.ofMinutes(5));

        payment.hasFailedBy(Proof.NEVER_SENT, Proof.EXPIRY_FENCE);
        alice.has(2_000_000);
        town.isAtItsEnd();
    }

    @InEveryWeather
    void answersThatFailLaterAreReleasedThen(Town town) {
        var alice = town.somebodyWith(2_000_000);
        var shop = town.node.invoice(1_000_000, 1_000);
        shop.plan = OutsideInvoice.Plan.STAYS_IN_FLIGHT;
        var payment = alice.pays(shop);
        town.settles();
        town.passes(Duration.ofDays(1));
        payment.isStillOpen();

        shop.comesBack("FAILURE_REASON_TIMEOUT");
        town.passes(Duration.ofHours(1));

        payment.hasFailedBy(Proof.NODE_TERMINAL);
        alice.has(2_000_000);
        town.isAtItsEnd();
    }

    @InEveryWeather
    void notFoundBeforeTheInvoiceExpiresProvesNothing(Town town) {
        var alice = town.somebodyWith(2_000_000);
        var shop = town.node.invoice(1_000_000, 1_000);
        shop.plan = OutsideInvoice.Plan.NEVER_ARRIVES;
        var payment = alice.pays(shop);
        town.settles();

        town.passes(Duration.ofMinutes(5));
        payment.isStillOpen();
        alice.hasHeld(1_010_000);
        town.isSound();

        shop.plan = OutsideInvoice.Plan.SUCCEEDS;
        town.passes(Duration.ofMinutes(5));
        payment.isPaid();
        alice.has(999_000);
        town.isAtItsEnd();
    }

    @InEveryWeather
    void notFoundBetweenExpiryAndFenceProvesNothingYetAndAfterTheFenceItDoes(Town town) {
        var alice = town.somebodyWith(2_000_000);
        var shop = town.node.invoice(1_000_000, 1_000);
        shop.plan = OutsideInvoice.Plan.NEVER_ARRIVES;
        var payment = alice.pays(shop);
        town.settles();

        town.passes(LightningNode.INVOICE_LIFE.plus(Pace.FENCE_MARGIN).minusMinutes(1));
        payment.isStillOpen();
        alice.hasHeld(1_010_000);
        town.isSound();

        town.passes(Duration.ofMinutes(2));
        payment.hasFailedBy(Proof.EXPIRY_FENCE);
        alice.has(2_000_000);
        town.isAtItsEnd();
    }

    @InEveryWeather
    void whileTheNodeIsAwayNothingIsProvenHoweverLongItTakes(Town town) {
        var alice = town.somebodyWith(2_000_000);
        var shop = town.node.invoice(1_000_000, 1_000);
        shop.plan = OutsideInvoice.Plan.SUCCEEDS_UNHEARD;
        var payment = alice.pays(shop);
        town.settles();
        town.node.goesAway();

        town.passes(Duration.ofDays(2));
        alice.hasHeld(payment.wasPaid() ? 0 : 1_010_000);
        town.node.comesBack();
        town.passes(Duration.ofHours(1));
        town.passes(Duration.ofHours(1));

        payment.isPaid();
        alice.has(999_000);
        town.isAtItsEnd();
    }
}
