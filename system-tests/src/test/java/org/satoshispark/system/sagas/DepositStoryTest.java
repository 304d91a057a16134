package org.satoshispark.system.sagas;

import java.time.Duration;
import org.satoshispark.bitcoin.domain.deposit.DepositState;

/** Money comes in. */
class DepositStoryTest {

    @InEveryWeather
    void aPaidDepositIsCreditedOnce(Town town) {
        var alice = town.somebody();
        var invoice = alice.asksFor(21_000);
        town.settles();

        invoice.isPaid(21_000);
        town.settles();
        town.settles();

        invoice.isIn(DepositState.SETTLED);
        alice.has(21_000);
        town.isAtItsEnd();
    }

    @InEveryWeather
    void severalDepositsAreCreditedToTheMsat(Town town) {
        var alice = town.somebody();
        var bob = town.somebody();
        var first = alice.asksFor(1);
        var second = bob.asksFor(2_000_001);
        var third = alice.asksFor(30_000);
        town.settles();

        third.isPaid(30_000);
        first.isPaid(1);
        town.settles();
        second.isPaid(2_000_001);
        town.settles();

        alice.has(30_001);
        bob.has(2_000_001);
        town.isAtItsEnd();
    }

    @InEveryWeather
    void aPaymentAfterTheInvoiceRanOutIsCreditedAllTheSame(Town town) {
        var alice = town.somebody();
        var invoice = alice.asksFor(5_000);
        town.settles();
        town.passes(Duration.ofMinutes(11));
        invoice.isIn(DepositState.EXPIRED);

        invoice.isPaid(5_000);
        town.settles();

        invoice.isIn(DepositState.SETTLED);
        alice.has(5_000);
        town.isAtItsEnd();
    }

    @InEveryWeather
    void whatIsPaidTooMuchIsCreditedToo(Town town) {
        var alice = town.somebody();
        var invoice = alice.asksFor(1_000_001);
        town.settles();

        invoice.isPaid(1_234_567);
        town.settles();

        alice.has(1_234_567);
        town.isAtItsEnd();
    }

    @InEveryWeather
    void aDepositPaidWhileTheNodeIsAwayIsCreditedWhenItIsBack(Town town) {
        var alice = town.somebody();
        var invoice = alice.asksFor(7_000);
        town.settles();

        town.node.goesAway();
        invoice.isPaid(7_000);
        town.passes(Duration.ofMinutes(3));
        alice.has(0);
        town.node.comesBack();
        town.passes(Duration.ofMinutes(1));

        alice.has(7_000);
        town.isAtItsEnd();
    }

    @InEveryWeather
    void moneyForNobodyIsParkedOnce(Town town) {
        town.somebodyWith(1_000);

        town.node.receiving.receivesForNobody(77_000);
        town.settles();
        town.passes(Duration.ofMinutes(5));

        town.hasParked(77_000);
        town.isAtItsEnd();
    }
}
