package org.satoshispark.simulator.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.satoshispark.simulator.application.ReceivePayment.Receipt;
import org.satoshispark.simulator.domain.Channel;
import org.satoshispark.simulator.domain.FailureReason;
import org.satoshispark.simulator.domain.Invoice;
import org.satoshispark.simulator.domain.InvoiceState;
import org.satoshispark.simulator.domain.Preimage;

/** What happens when an outside wallet pays us, in virtual time. */
class IncomingPaymentTest {
    private static final long OPENING = TestNode.OPENING_MSAT;
    private final TestNode node = new TestNode();

    @Test
    void moreThanAskedIsTakenWholeAndLessIsRefused() {
        var invoice = node.invoice(10_000, 3600);
        assertThat(pay(invoice, 9_999)).isInstanceOf(Receipt.Refused.class);
        assertThat(pay(invoice, 10_001)).isInstanceOf(Receipt.Taken.class);
        assertThat(find(invoice).paidMsat()).isEqualTo(10_001);
        assertThat(node.channel()).isEqualTo(new Channel(OPENING + 10_001, OPENING - 10_001, 0, 0));
    }

    @Test
    void settleIndexesCountSettlementsNotInvoices() {
        var first = node.invoice(10_000, 3600);
        var second = node.invoice(10_000, 3600);
        pay(second, 10_000);
        pay(first, 10_000);
        assertThat(find(second).settleIndex()).isEqualTo(1);
        assertThat(find(first).settleIndex()).isEqualTo(2);
        node.start();
        assertThat(find(first).settleIndex()).isEqualTo(2);
        var third = node.invoice(10_000, 3600);
        pay(third, 10_000);
        assertThat(find(third).settleIndex()).isEqualTo(3);
    }

    @Test
    void anInvoiceIsCanceledInTheSecondItExpires() {
        var invoice = node.invoice(10_000, 60);
        node.pass(Duration.ofSeconds(59));
        assertThat(find(invoice).state()).isEqualTo(InvoiceState.OPEN);
        node.pass(Duration.ofSeconds(1));
        assertThat(find(invoice).state()).isEqualTo(InvoiceState.CANCELED);
        assertThat(pay(invoice, 10_000)).isInstanceOf(Receipt.Refused.class);
    }

    @Test
    void aLatePaymentIsTakenOnlyWhileTheWatchIsPaused() {
        var invoice = node.invoice(10_000, 60);
        node.expiryPaused = true;
        node.pass(Duration.ofHours(1));
        assertThat(pay(invoice, 10_000)).isInstanceOf(Receipt.Taken.class);
    }

    @Test
    void whatWeCantReceiveFindsNoWay() {
        var invoice = node.invoice(0, 60);
        assertThat(pay(invoice, OPENING + 1))
                .isEqualTo(new Receipt.Refused(FailureReason.NO_ROUTE, "our node can't receive so much"));
    }

    @Test
    void heldMoneyIsOursOnlyWhenSettled() {
        var preimage = new Preimage("ab".repeat(32));
        var wish = new InvoiceWish("", new byte[0], 0, 10_000, 60, 0);
        var held = TestNode.done(node.addInvoice.add(preimage.hash(), null, wish));
        pay(held, 10_000);
        assertThat(node.channel()).isEqualTo(new Channel(OPENING, OPENING - 10_000, 10_000, 0));
        node.pass(Duration.ofHours(1));
        assertThat(find(held).state()).isEqualTo(InvoiceState.ACCEPTED);
        node.settleInvoice.settle(preimage);
        assertThat(node.channel()).isEqualTo(new Channel(OPENING + 10_000, OPENING - 10_000, 0, 0));
    }

    private Receipt pay(Invoice invoice, long msat) {
        return node.receive.receive(invoice.hash(), invoice.terms().paymentRequest(), msat);
    }

    private Invoice find(Invoice invoice) {
        return node.node.read(book -> book.invoices().find(invoice.hash())).orElseThrow();
    }
}
