package org.satoshispark.simulator.contract;

import static io.grpc.Status.Code.INVALID_ARGUMENT;
import static io.grpc.Status.Code.NOT_FOUND;
import static io.grpc.Status.Code.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.simulator.contract.Refusals.refused;

import com.google.protobuf.ByteString;
import org.junit.jupiter.api.Test;
import org.satoshispark.lnd.invoicesrpc.AddHoldInvoiceRequest;
import org.satoshispark.lnd.invoicesrpc.LookupInvoiceMsg;
import org.satoshispark.lnd.invoicesrpc.SettleInvoiceMsg;
import org.satoshispark.lnd.lnrpc.Invoice;
import org.satoshispark.lnd.lnrpc.Invoice.InvoiceState;
import org.satoshispark.simulator.domain.Preimage;

/** AddHoldInvoice, SettleInvoice, LookupInvoiceV2. */
interface HoldInvoiceContract extends Contract {
    private Invoice lookup(Held held) {
        return node().invoices()
                .lookupInvoiceV2(LookupInvoiceMsg.newBuilder()
                        .setPaymentHash(held.hash())
                        .build());
    }

    @Test
    default void heldMoneyIsTakenWhenTheCallerSettles() {
        var held = Held.invoice(node(), 8_000);
        refused(UNKNOWN, "invoice still open", () -> held.settle(node()));
        assertThat(network().outsidePays(held.text(), 8_000)).isTrue();
        assertThat(lookup(held).getState()).isEqualTo(InvoiceState.ACCEPTED);
        held.settle(node());
        held.settle(node());
        assertThat(lookup(held).getState()).isEqualTo(InvoiceState.SETTLED);
        assertThat(lookup(held).getAmtPaidMsat()).isEqualTo(8_000);
        refused(UNKNOWN, "invoice already settled", () -> node().cancel(held.hash()));
    }

    @Test
    default void heldMoneyGoesBackWhenTheCallerCancels() {
        var held = Held.invoice(node(), 8_000);
        network().outsidePays(held.text(), 8_000);
        var stream = node().subscribeSingle(held.hash());
        stream.await(event -> event.getState() == InvoiceState.ACCEPTED);
        node().cancel(held.hash());
        stream.await(event -> event.getState() == InvoiceState.CANCELED);
        refused(UNKNOWN, "invoice already canceled", () -> held.settle(node()));
        assertThat(lookup(held).getAmtPaidMsat())
                .as("what was held stays written, though it went back: only SETTLED means paid")
                .isEqualTo(8_000);
    }

    @Test
    default void aHashIsHeldOnce() {
        var held = Held.invoice(node(), 8_000);
        refused(UNKNOWN, "invoice with payment hash already exists", () -> node().invoices()
                .addHoldInvoice(AddHoldInvoiceRequest.newBuilder()
                        .setHash(held.hash())
                        .setValueMsat(8_000)
                        .build()));
        refused(UNKNOWN, "invalid hash length of 5, want 32", () -> node().invoices()
                .addHoldInvoice(AddHoldInvoiceRequest.newBuilder()
                        .setHash(ByteString.copyFromUtf8("short"))
                        .build()));
    }

    @Test
    default void anUnknownPreimageSettlesNothing() {
        var unknown = new Held(Preimage.of(InvoiceContract.random32().toByteArray()), "");
        refused(UNKNOWN, "unable to locate invoice", () -> unknown.settle(node()));
        refused(UNKNOWN, "invalid preimage length of 0, want 32", () -> node().invoices()
                .settleInvoice(SettleInvoiceMsg.getDefaultInstance()));
        refused(NOT_FOUND, "unable to locate invoice", () -> lookup(unknown));
    }

    @Test
    default void aLookUpNeedsAReference() {
        refused(INVALID_ARGUMENT, "invoice ref must be set", () -> node().invoices()
                .lookupInvoiceV2(LookupInvoiceMsg.getDefaultInstance()));
        refused(INVALID_ARGUMENT, "unable to parse pay hash: invalid hash length of 5, want 32", () -> node().invoices()
                .lookupInvoiceV2(LookupInvoiceMsg.newBuilder()
                        .setPaymentHash(ByteString.copyFromUtf8("short"))
                        .build()));
        var added = node().addInvoice(1_000);
        assertThat(node().invoices()
                        .lookupInvoiceV2(LookupInvoiceMsg.newBuilder()
                                .setPaymentAddr(added.getPaymentAddr())
                                .build())
                        .getRHash())
                .isEqualTo(added.getRHash());
    }
}
