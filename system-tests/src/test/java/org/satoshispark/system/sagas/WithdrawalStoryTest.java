package org.satoshispark.system.sagas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;

/** Money goes out. The fee limit is 1 % of the amount and at least 10 sat. */
class WithdrawalStoryTest {

    @InEveryWeather
    void theRealFeeIsChargedAndTheRestReleased(Town town) {
        var alice = town.somebodyWith(2_000_000);
        var shop = town.node.invoice(1_000_000, 1_234);

        var payment = alice.pays(shop);
        town.settles();

        payment.isPaid();
        alice.has(2_000_000 - 1_000_000 - 1_234);
        alice.hasHeld(0);
        town.isAtItsEnd();
    }

    @InEveryWeather
    void aBalanceMayBeSpentToItsLastMsat(Town town) {
        var alice = town.somebodyWith(1_010_000);
        var shop = town.node.invoice(1_000_000, 10_000);

        var payment = alice.pays(shop);
        town.settles();

        payment.isPaid();
        alice.has(0);
        town.isAtItsEnd();
    }

    @InEveryWeather
    void aPaymentThatTheNodeGaveUpIsReleasedWhole(Town town) {
        var alice = town.somebodyWith(2_000_000);
        var shop = town.node.invoice(1_000_000, 1_234);
        shop.plan = OutsideInvoice.Plan.FAILS;

        var payment = alice.pays(shop);
        town.settles();

        payment.failsAtTheNode();
        alice.has(2_000_000);
        alice.hasHeld(0);
        town.isAtItsEnd();
    }

    @InEveryWeather
    void aRouteDearerThanTheLimitIsNotTaken(Town town) {
        var alice = town.somebodyWith(2_000_000);
        var shop = town.node.invoice(1_000_000, 10_001);

        var payment = alice.pays(shop);
        town.settles();

        payment.failsAtTheNode();
        alice.has(2_000_000);
        town.isAtItsEnd();
    }

    @InEveryWeather
    void withoutMoneyForTheFeeLimitItIsRejectedAndTheNodeHearsNothing(Town town) {
        var alice = town.somebodyWith(1_009_999);
        var shop = town.node.invoice(1_000_000, 1);

        var payment = alice.pays(shop);
        town.settles();

        payment.isRejectedBecause("INSUFFICIENT_FUNDS");
        alice.has(1_009_999);
        assertEquals(0, shop.timesPaid);
        town.isAtItsEnd();
    }

    @InEveryWeather
    void ofTwoForOneBalanceExactlyOneIsAccepted(Town town) {
        var alice = town.somebodyWith(1_500_000);
        var shop = town.node.invoice(1_000_000, 500);
        var inn = town.node.invoice(1_000_000, 500);

        var payments = List.of(alice.pays(shop), alice.pays(inn));
        town.settles();

        assertEquals(1, payments.stream().filter(WithdrawalTold::wasPaid).count());
        assertEquals(1, shop.timesPaid + inn.timesPaid);
        alice.has(499_500);
        town.isAtItsEnd();
    }

    @InEveryWeather
    void theSameMoneyIsNotGivenAndPaid(Town town) {
        var alice = town.somebodyWith(1_500_000);
        var school = town.somebody().opensACampaign(9_000_000);
        var shop = town.node.invoice(1_000_000, 0);

        var gift = alice.gives(school, 1_000_000);
        var payment = alice.pays(shop);
        town.settles();

        assertEquals(1, (gift.wasRecorded() ? 1 : 0) + (payment.wasPaid() ? 1 : 0));
        alice.has(500_000);
        town.isAtItsEnd();
    }

    @InEveryWeather
    void anInvoiceThatFailedMayBePaidByAnotherWithdrawal(Town town) {
        var alice = town.somebodyWith(2_000_000);
        var shop = town.node.invoice(1_000_000, 1_234);
        shop.plan = OutsideInvoice.Plan.FAILS;
        var first = alice.pays(shop);
        town.settles();
        var expires = first.waitsForTheFence();
        first.failsAtTheNode();
        if (expires) {
            alice.has(2_000_000);
            return;
        }

        shop.plan = OutsideInvoice.Plan.SUCCEEDS;
        var second = alice.pays(shop);
        town.settles();
        town.passes(Duration.ofMinutes(2));

        second.isPaid();
        alice.has(998_766);
        assertEquals(1, shop.timesPaid);
        town.isAtItsEnd();
    }

    /** The node still tells of the first one while the call of the second is on its way (lightning.md W10). */
    @InEveryWeather
    void theFailureOfAnEarlierWithdrawalIsNotTakenForItsOwn(Town town) {
        var alice = town.somebodyWith(2_000_000);
        var shop = town.node.invoice(1_000_000, 1_234);
        shop.plan = OutsideInvoice.Plan.FAILS;
        var first = alice.pays(shop);
        town.settles();
        if (first.waitsForTheFence()) {
            first.failsAtTheNode();
            return;
        }
        shop.plan = OutsideInvoice.Plan.NEVER_ARRIVES;
        var second = alice.pays(shop);
        town.settles();

        town.passes(Duration.ofMinutes(5));
        second.isStillOpen();
        alice.hasHeld(1_010_000);
        shop.plan = OutsideInvoice.Plan.SUCCEEDS;
        town.passes(Duration.ofMinutes(5));

        second.isPaid();
        alice.has(998_766);
        town.isAtItsEnd();
    }
}
