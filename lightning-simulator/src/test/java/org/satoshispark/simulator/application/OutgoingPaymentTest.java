package org.satoshispark.simulator.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.satoshispark.simulator.domain.Behaviour;
import org.satoshispark.simulator.domain.Channel;
import org.satoshispark.simulator.domain.FailureReason;
import org.satoshispark.simulator.domain.PaymentStatus;
import org.satoshispark.simulator.domain.Reply;

/** What happens when our node pays, in virtual time. */
class OutgoingPaymentTest {
    private static final long OPENING = TestNode.OPENING_MSAT;
    private final TestNode node = new TestNode();

    @Test
    void aPaymentTakesTheAmountAndTheScriptedFee() {
        var invoice = node.outside(2_000_001, Behaviour.succeed(1_234));
        var paid = node.pay(invoice, 1_234);
        assertThat(paid.status()).isEqualTo(PaymentStatus.SUCCEEDED);
        assertThat(paid.feeMsat()).isEqualTo(1_234);
        assertThat(paid.preimage().hash()).isEqualTo(invoice.hash());
        assertThat(node.channel()).isEqualTo(new Channel(OPENING - 2_001_235, OPENING + 2_001_235, 0, 0));
        assertThat(node.wallet.find(invoice.hash()).orElseThrow().receivedMsat())
                .isEqualTo(2_000_001);
    }

    @Test
    void aFeeAboveTheLimitIsNoWay() {
        var failed = node.pay(node.outside(2_000_000, Behaviour.succeed(1_234)), 1_233);
        assertThat(failed.failureReason()).isEqualTo(FailureReason.NO_ROUTE);
        assertThat(node.channel()).isEqualTo(Channel.opened(OPENING, OPENING));
    }

    @Test
    void theFeeMustBeThereToo() {
        var failed = node.pay(node.outside(OPENING, Behaviour.succeed(1)), 1_000);
        assertThat(failed.failureReason()).isEqualTo(FailureReason.INSUFFICIENT_BALANCE);
    }

    @ParameterizedTest
    @EnumSource(FailureReason.class)
    void everyFailureGivesTheMoneyBackAndMayBeTriedAgain(FailureReason reason) {
        var invoice = node.outside(2_000_000, Behaviour.fail(reason));
        assertThat(node.pay(invoice, 5_000).failureReason()).isEqualTo(reason);
        assertThat(node.channel()).isEqualTo(Channel.opened(OPENING, OPENING));
        node.wallet.script(invoice.hash(), Behaviour.succeed(10));
        var paid = node.pay(invoice, 5_000);
        assertThat(paid.status()).isEqualTo(PaymentStatus.SUCCEEDED);
        assertThat(paid.index()).isEqualTo(2);
        assertThat(node.wallet.find(invoice.hash()).orElseThrow().timesStarted())
                .isEqualTo(2);
    }

    @Test
    void moneyOnItsWayIsLockedUntilTheScriptedTime() {
        var invoice = node.outside(2_000_000, Behaviour.succeed(1_000).after(300));
        assertThat(node.pay(invoice, 1_000).status()).isEqualTo(PaymentStatus.IN_FLIGHT);
        assertThat(node.channel()).isEqualTo(new Channel(OPENING - 2_001_000, OPENING, 0, 2_001_000));
        node.pass(Duration.ofSeconds(299));
        assertThat(node.payment(invoice.hash()).status()).isEqualTo(PaymentStatus.IN_FLIGHT);
        node.pass(Duration.ofSeconds(1));
        assertThat(node.payment(invoice.hash()).status()).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    void aSearchEndsWithTheCallersTimeout() {
        var invoice =
                node.outside(2_000_000, Behaviour.fail(FailureReason.NO_ROUTE).after(300));
        node.pay(invoice, 1_000);
        node.pass(Duration.ofSeconds(60));
        assertThat(node.payment(invoice.hash()).failureReason()).isEqualTo(FailureReason.TIMEOUT);
    }

    @Test
    void afterACrashMoneyOnItsWayArrivesAndASearchIsLost() {
        var sent = node.outside(2_000_000, Behaviour.succeed(1_000).after(30));
        var searched =
                node.outside(2_000_000, Behaviour.fail(FailureReason.TIMEOUT).after(30));
        node.pay(sent, 1_000);
        node.pay(searched, 1_000);
        node.start();
        assertThat(node.payment(sent.hash()).status()).isEqualTo(PaymentStatus.IN_FLIGHT);
        assertThat(node.payment(searched.hash()).failureReason()).isEqualTo(FailureReason.NO_ROUTE);
        node.pass(Duration.ofSeconds(30));
        assertThat(node.payment(sent.hash()).status()).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    void aCrashBetweenRowAndSendingFailsThePayment() {
        var invoice = node.outside(2_000_000, Behaviour.succeed());
        var order = new PaymentOrder(invoice.terms().paymentRequest(), 0, 5_000, 0, false);
        TestNode.done(node.send.prepare(order));
        node.start();
        assertThat(node.payment(invoice.hash()).failureReason()).isEqualTo(FailureReason.NO_ROUTE);
        assertThat(node.wallet.find(invoice.hash()).orElseThrow().timesStarted())
                .isZero();
    }

    @Test
    void aNodeWithoutMemoryCantPayTheSameInvoiceTwice() {
        var invoice = node.outside(2_000_000, Behaviour.hold());
        node.pay(invoice, 5_000);
        node.disasters.loseDatabase();
        assertThat(node.pay(invoice, 5_000).failureReason()).isEqualTo(FailureReason.INCORRECT_PAYMENT_DETAILS);
        node.wallet.end(invoice.hash(), null);
        assertThat(node.channel()).isEqualTo(new Channel(OPENING - 2_003_000, OPENING + 2_003_000, 0, 0));
        assertThat(node.pay(invoice, 5_000).failureReason()).isEqualTo(FailureReason.INCORRECT_PAYMENT_DETAILS);
    }

    @Test
    void aWrappedInvoiceIsNeverPaid() {
        var own = node.invoice(1_000, 3600);
        var wrapped = node.wallet.wrap(own.hash(), 2_000, "", 3600, FailureReason.NO_ROUTE);
        assertThat(node.pay(wrapped, 5_000).status()).isEqualTo(PaymentStatus.FAILED);
        assertThat(node.wallet.script(own.hash(), Behaviour.succeed())).isNotEqualTo(wrapped);
        assertThat(node.wallet.find(own.hash()).orElseThrow().behaviour()).isEqualTo(wrapped.behaviour());
    }

    @Test
    void theScriptSaysWhatTheCallerHears() {
        var invoice = node.outside(1_000, Behaviour.succeed().replying(Reply.ALREADY_EXISTS));
        var order = new PaymentOrder(invoice.terms().paymentRequest(), 0, 5_000, 0, false);
        assertThat(TestNode.done(node.send.prepare(order)).reply()).isEqualTo(Reply.ALREADY_EXISTS);
    }
}
