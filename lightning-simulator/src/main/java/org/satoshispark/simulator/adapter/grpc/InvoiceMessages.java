package org.satoshispark.simulator.adapter.grpc;

import com.google.protobuf.ByteString;
import java.util.HexFormat;
import org.satoshispark.lnd.lnrpc.Invoice.InvoiceState;
import org.satoshispark.simulator.domain.Invoice;

/** Writes our invoices as lnd does, the preimage of an unpaid one included (lightning.md D15). */
final class InvoiceMessages {
    private static final long MSAT_PER_SAT = 1000;

    private InvoiceMessages() {}

    static org.satoshispark.lnd.lnrpc.Invoice of(Invoice invoice) {
        var terms = invoice.terms();
        var message = org.satoshispark.lnd.lnrpc.Invoice.newBuilder()
                .setMemo(terms.memo())
                .setRHash(hex(terms.hash().hex()))
                .setValue(terms.valueMsat() / MSAT_PER_SAT)
                .setValueMsat(terms.valueMsat())
                .setCreationDate(terms.createdAt())
                .setSettleDate(invoice.settledAt())
                .setPaymentRequest(terms.paymentRequest())
                .setDescriptionHash(hex(terms.descriptionHash()))
                .setExpiry(terms.expirySeconds())
                .setCltvExpiry(terms.cltvExpiry())
                .setAddIndex(invoice.addIndex())
                .setSettleIndex(invoice.settleIndex())
                .setAmtPaidSat(invoice.paidMsat() / MSAT_PER_SAT)
                .setAmtPaidMsat(invoice.paidMsat())
                .setState(state(invoice))
                .setPaymentAddr(hex(terms.paymentAddr()));
        if (invoice.preimage() != null) {
            message.setRPreimage(ByteString.copyFrom(invoice.preimage().bytes()));
        }
        return message.build();
    }

    static ByteString hex(String text) {
        return ByteString.copyFrom(HexFormat.of().parseHex(text));
    }

    private static InvoiceState state(Invoice invoice) {
        return switch (invoice.state()) {
            case OPEN -> InvoiceState.OPEN;
            case ACCEPTED -> InvoiceState.ACCEPTED;
            case SETTLED -> InvoiceState.SETTLED;
            case CANCELED -> InvoiceState.CANCELED;
        };
    }
}
