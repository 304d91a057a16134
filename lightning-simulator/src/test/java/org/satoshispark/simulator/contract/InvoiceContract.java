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
import org.satoshispark.lnd.lnrpc.Invoice;
import org.satoshispark.lnd.lnrpc.Invoice.InvoiceState;

/** AddInvoice, LookupInvoice, CancelInvoice, and what comes in. */
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
    default void anUnknownHashIsNotFound() {
        refused(NOT_FOUND, "unable to locate invoice", () -> node().lookup(random32()));
        refused(NOT_FOUND, "unable to locate invoice", () -> node().lookup(ByteString.EMPTY));
        refused(UNKNOWN, "payment hash must be exactly 32 bytes, is instead 5", () -> node().lookup(
                        ByteString.copyFromUtf8("short")));
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
        refused(UNKNOWN, "invoice already settled", () -> node().cancel(added.getRHash()));
        assertThat(node().lookup(added.getRHash()).getAmtPaidMsat()).isEqualTo(9_000);
    }

    @Test
    default void aCanceledInvoiceTakesNoMoneyAndMayBeCanceledAgain() {
        var added = node().addInvoice(9_000);
        node().cancel(added.getRHash());
        node().cancel(added.getRHash());
        assertThat(node().lookup(added.getRHash()).getState()).isEqualTo(InvoiceState.CANCELED);
        assertThat(network().outsidePays(added.getPaymentRequest(), 9_000)).isFalse();
        refused(UNKNOWN, "unable to locate invoice", () -> node().cancel(random32()));
        refused(UNKNOWN, "invalid hash length of 5, want 32", () -> node().cancel(ByteString.copyFromUtf8("short")));
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
    default void tooLittleIsNotTakenAndTheInvoiceStaysOpen() {
        var added = node().addInvoice(9_000);
        assertThat(network().outsidePays(added.getPaymentRequest(), 8_999)).isFalse();
        assertThat(node().lookup(added.getRHash()).getState()).isEqualTo(InvoiceState.OPEN);
        assertThat(network().outsidePays(added.getPaymentRequest(), 9_000)).isTrue();
    }

    @Test
    default void moreThanAskedForIsTakenWhole() {
        var added = node().addInvoice(9_000);
        assertThat(network().outsidePays(added.getPaymentRequest(), 17_999)).isTrue();
        var invoice = node().lookup(added.getRHash());
        assertThat(invoice.getValueMsat()).isEqualTo(9_000);
        assertThat(invoice.getAmtPaidMsat()).isEqualTo(17_999);
    }

    @Test
    default void thePreimageOfAnUnpaidInvoiceIsTold() {
        var preimage = random32();
        var added = node().lightning()
                .addInvoice(Invoice.newBuilder().setRPreimage(preimage).build());
        assertThat(node().lookup(added.getRHash()).getRPreimage())
                .as("so the adapter must leave it behind (D15)")
                .isEqualTo(preimage);
    }

    static ByteString random32() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return ByteString.copyFrom(bytes);
    }
}
