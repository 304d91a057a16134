package org.satoshispark.simulator.contract;

import static io.grpc.Status.Code.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.simulator.contract.Refusals.refused;

import com.google.protobuf.ByteString;
import org.junit.jupiter.api.Test;
import org.satoshispark.lnd.invoicesrpc.AddHoldInvoiceRequest;
import org.satoshispark.lnd.invoicesrpc.CancelInvoiceMsg;
import org.satoshispark.lnd.invoicesrpc.LookupInvoiceMsg;
import org.satoshispark.lnd.invoicesrpc.SettleInvoiceMsg;
import org.satoshispark.lnd.lnrpc.Invoice;
import org.satoshispark.lnd.lnrpc.Invoice.InvoiceState;
import org.satoshispark.simulator.domain.Preimage;

/** AddHoldInvoice, SettleInvoice, LookupInvoiceV2. */
interface HoldInvoiceContract extends Contract {
    @Test
    default void heldMoneyIsTakenWhenTheCallerSettles() {
        var preimage = Preimage.of(InvoiceContract.random32().toByteArray());
        var hash = ByteString.copyFrom(preimage.hash().bytes());
        var invoice = addHeld(hash, 8_000);
        refused(UNKNOWN, "invoice still open", () -> settle(preimage));
        assertThat(network().outsidePays(invoice, 8_000)).isTrue();
        assertThat(lookup(hash).getState()).isEqualTo(InvoiceState.ACCEPTED);
        settle(preimage);
        settle(preimage);
        assertThat(lookup(hash).getState()).isEqualTo(InvoiceState.SETTLED);
        assertThat(lookup(hash).getAmtPaidMsat()).isEqualTo(8_000);
    }

    @Test
    default void heldMoneyGoesBackWhenTheCallerCancels() {
        var preimage = Preimage.of(InvoiceContract.random32().toByteArray());
        var hash = ByteString.copyFrom(preimage.hash().bytes());
        var invoice = addHeld(hash, 8_000);
        network().outsidePays(invoice, 8_000);
        var stream = node().subscribeSingle(hash);
        stream.await(event -> event.getState() == InvoiceState.ACCEPTED);
        node().invoices()
                .cancelInvoice(
                        CancelInvoiceMsg.newBuilder().setPaymentHash(hash).build());
        stream.await(event -> event.getState() == InvoiceState.CANCELED);
        refused(UNKNOWN, "invoice already canceled", () -> settle(preimage));
    }

    private String addHeld(ByteString hash, long msat) {
        return node().invoices()
                .addHoldInvoice(AddHoldInvoiceRequest.newBuilder()
                        .setHash(hash)
                        .setValueMsat(msat)
                        .build())
                .getPaymentRequest();
    }

    private void settle(Preimage preimage) {
        node().invoices()
                .settleInvoice(SettleInvoiceMsg.newBuilder()
                        .setPreimage(ByteString.copyFrom(preimage.bytes()))
                        .build());
    }

    private Invoice lookup(ByteString hash) {
        return node().invoices()
                .lookupInvoiceV2(
                        LookupInvoiceMsg.newBuilder().setPaymentHash(hash).build());
    }
}
