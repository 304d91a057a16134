package org.satoshispark.simulator.contract;

import com.google.protobuf.ByteString;
import org.satoshispark.lnd.invoicesrpc.AddHoldInvoiceRequest;
import org.satoshispark.lnd.invoicesrpc.SettleInvoiceMsg;
import org.satoshispark.lnd.lnrpc.Invoice;
import org.satoshispark.simulator.domain.Preimage;

/** A hold invoice of our node, whose preimage the test knows. */
record Held(Preimage preimage, String text) {
    static Held invoice(NodeClient node, long msat) {
        var preimage = Preimage.of(InvoiceContract.random32().toByteArray());
        var answer = node.invoices()
                .addHoldInvoice(AddHoldInvoiceRequest.newBuilder()
                        .setHash(hash(preimage))
                        .setValueMsat(msat)
                        .build());
        return new Held(preimage, answer.getPaymentRequest());
    }

    ByteString hash() {
        return hash(preimage);
    }

    private static ByteString hash(Preimage preimage) {
        return ByteString.copyFrom(preimage.hash().bytes());
    }

    boolean isOf(Invoice event) {
        return event.getRHash().equals(hash());
    }

    void settle(NodeClient node) {
        node.invoices()
                .settleInvoice(SettleInvoiceMsg.newBuilder()
                        .setPreimage(ByteString.copyFrom(preimage.bytes()))
                        .build());
    }
}
