package org.satoshispark.simulator.contract;

import static io.grpc.Status.Code.NOT_FOUND;
import static io.grpc.Status.Code.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.simulator.contract.Refusals.refused;

import com.google.protobuf.ByteString;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.satoshispark.lnd.invoicesrpc.CancelInvoiceMsg;
import org.satoshispark.lnd.lnrpc.Invoice;
import org.satoshispark.lnd.lnrpc.Invoice.InvoiceState;
import org.satoshispark.lnd.lnrpc.ListInvoiceRequest;

/** AddInvoice, LookupInvoice, ListInvoices, CancelInvoice. */
interface InvoiceContract extends Contract {
    @Test
    default void anInvoiceIsFoundAsItWasMade() {
        var added = node().lightning()
                .addInvoice(Invoice.newBuilder()
                        .setMemo("schöner Tag")
                        .setValueMsat(1_234_567)
                        .setExpiry(600)
                        .build());
        var invoice = node().lookup(added.getRHash());
        assertThat(invoice.getState()).isEqualTo(InvoiceState.OPEN);
        assertThat(invoice.getMemo()).isEqualTo("schöner Tag");
        assertThat(invoice.getValueMsat()).isEqualTo(1_234_567);
        assertThat(invoice.getExpiry()).isEqualTo(600);
        assertThat(invoice.getAddIndex()).isEqualTo(added.getAddIndex()).isPositive();
        assertThat(invoice.getSettleIndex()).isZero();
        assertThat(invoice.getPaymentRequest()).isEqualTo(added.getPaymentRequest());
        assertThat(invoice.getAmtPaidMsat()).isZero();
    }

    @Test
    default void anInvoiceWithoutExpiryLivesADay() {
        assertThat(node().lookup(node().addInvoice(1000).getRHash()).getExpiry())
                .isEqualTo(86_400);
    }

    @Test
    default void theCallersPreimageMakesTheHash() throws Exception {
        var preimage = random32();
        var added = node().lightning()
                .addInvoice(Invoice.newBuilder()
                        .setRPreimage(preimage)
                        .setValueMsat(5_000)
                        .build());
        var hash = MessageDigest.getInstance("SHA-256").digest(preimage.toByteArray());
        assertThat(added.getRHash()).isEqualTo(ByteString.copyFrom(hash));
    }

    @Test
    default void theSamePreimageTwiceIsRefused() {
        var wish = Invoice.newBuilder()
                .setRPreimage(random32())
                .setValueMsat(5_000)
                .build();
        var first = node().lightning().addInvoice(wish);
        refused(UNKNOWN, "invoice with payment hash already exists", () -> node().lightning()
                .addInvoice(wish));
        assertThat(node().lookup(first.getRHash()).getPaymentRequest()).isEqualTo(first.getPaymentRequest());
    }

    @Test
    default void wrongWishesAreRefused() {
        var lightning = node().lightning();
        refused(
                UNKNOWN,
                "mutually exclusive",
                () -> lightning.addInvoice(
                        Invoice.newBuilder().setValue(1).setValueMsat(1000).build()));
        refused(
                UNKNOWN,
                "negative",
                () -> lightning.addInvoice(Invoice.newBuilder().setValueMsat(-1).build()));
        refused(
                UNKNOWN,
                "too large",
                () -> lightning.addInvoice(
                        Invoice.newBuilder().setValue(10_000_000_000_001L).build()));
        refused(
                UNKNOWN,
                "expiry",
                () -> lightning.addInvoice(
                        Invoice.newBuilder().setValue(1).setExpiry(31_536_001).build()));
        refused(
                UNKNOWN,
                "32",
                () -> lightning.addInvoice(Invoice.newBuilder()
                        .setRPreimage(ByteString.copyFromUtf8("short"))
                        .build()));
        refused(
                UNKNOWN,
                "memo",
                () -> lightning.addInvoice(
                        Invoice.newBuilder().setMemo("x".repeat(1025)).build()));
    }

    @Test
    default void anUnknownHashIsNotFound() {
        refused(NOT_FOUND, "unable to locate invoice", () -> node().lookup(random32()));
        refused(UNKNOWN, "32", () -> node().lookup(ByteString.copyFromUtf8("short")));
    }

    @Test
    default void aPaidInvoiceIsSettledWithWhatCameIn() {
        var added = node().addInvoice(0);
        assertThat(network().outsidePays(added.getPaymentRequest(), 7_654_321)).isTrue();
        var invoice = node().lookup(added.getRHash());
        assertThat(invoice.getState()).isEqualTo(InvoiceState.SETTLED);
        assertThat(invoice.getAmtPaidMsat()).isEqualTo(7_654_321);
        assertThat(invoice.getAmtPaidSat()).isEqualTo(7_654);
        assertThat(invoice.getSettleIndex()).isPositive();
        assertThat(invoice.getSettleDate()).isPositive();
    }

    @Test
    default void aPaidInvoiceCantBePaidOrCanceledAgain() {
        var added = node().addInvoice(9_000);
        network().outsidePays(added.getPaymentRequest(), 9_000);
        assertThat(network().outsidePays(added.getPaymentRequest(), 9_000)).isFalse();
        refused(UNKNOWN, "invoice already settled", () -> cancel(added.getRHash()));
        assertThat(node().lookup(added.getRHash()).getAmtPaidMsat()).isEqualTo(9_000);
    }

    @Test
    default void aCanceledInvoiceTakesNoMoneyAndMayBeCanceledAgain() {
        var added = node().addInvoice(9_000);
        cancel(added.getRHash());
        cancel(added.getRHash());
        assertThat(node().lookup(added.getRHash()).getState()).isEqualTo(InvoiceState.CANCELED);
        assertThat(network().outsidePays(added.getPaymentRequest(), 9_000)).isFalse();
        refused(UNKNOWN, "unable to locate invoice", () -> cancel(random32()));
    }

    @Test
    default void anExpiredInvoiceIsCanceledByTheNode() {
        var added = node().lightning()
                .addInvoice(
                        Invoice.newBuilder().setValueMsat(9_000).setExpiry(1).build());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> node().lookup(added.getRHash()).getState() == InvoiceState.CANCELED);
        assertThat(network().outsidePays(added.getPaymentRequest(), 9_000)).isFalse();
    }

    @Test
    default void invoicesAreListedByAddIndex() {
        var first = node().addInvoice(1_000).getAddIndex();
        var canceled = node().addInvoice(2_000);
        var third = node().addInvoice(3_000).getAddIndex();
        cancel(canceled.getRHash());
        var page = node().lightning()
                .listInvoices(ListInvoiceRequest.newBuilder()
                        .setIndexOffset(first)
                        .setNumMaxInvoices(2)
                        .build());
        assertThat(page.getInvoicesList())
                .extracting(Invoice::getAddIndex)
                .containsExactly(canceled.getAddIndex(), third);
        assertThat(page.getFirstIndexOffset()).isEqualTo(canceled.getAddIndex());
        assertThat(page.getLastIndexOffset()).isEqualTo(third);
        var latest = node().lightning()
                .listInvoices(ListInvoiceRequest.newBuilder()
                        .setReversed(true)
                        .setNumMaxInvoices(2)
                        .build());
        assertThat(latest.getInvoicesList())
                .extracting(Invoice::getAddIndex)
                .containsExactly(canceled.getAddIndex(), third);
        var pending = node().lightning()
                .listInvoices(ListInvoiceRequest.newBuilder()
                        .setPendingOnly(true)
                        .setIndexOffset(first)
                        .build());
        assertThat(pending.getInvoicesList()).extracting(Invoice::getAddIndex).containsExactly(third);
    }

    private void cancel(ByteString hash) {
        node().invoices()
                .cancelInvoice(
                        CancelInvoiceMsg.newBuilder().setPaymentHash(hash).build());
    }

    static ByteString random32() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return ByteString.copyFrom(bytes);
    }
}
