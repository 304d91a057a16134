package org.satoshispark.bitcoin.adapter.out.lnd;

import java.time.Instant;
import java.util.Optional;
import org.satoshispark.bitcoin.application.node.NodeInvoice;
import org.satoshispark.bitcoin.application.node.NodeInvoice.State;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;
import org.satoshispark.lnd.lnrpc.Invoice;

/** lnd's invoice to ours. The preimage stays behind here (lightning.md D15); truncated and deprecated fields are not read. */
final class LndInvoices {
    private static final long LONGEST_EXPIRY = 366L * 86_400;

    private LndInvoices() {}

    /** @throws IllegalArgumentException when it has no payment hash or an impossible figure */
    static NodeInvoice read(Invoice invoice) {
        var created = Instant.ofEpochSecond(invoice.getCreationDate());
        var state = state(invoice.getState());
        return new NodeInvoice(
                PaymentHash.of(invoice.getRHash().toByteArray()),
                state,
                notNegative(invoice.getValueMsat()),
                notNegative(invoice.getAmtPaidMsat()),
                notNegative(invoice.getAddIndex()),
                notNegative(invoice.getSettleIndex()),
                invoice.getMemo(),
                created,
                created.plusSeconds(Math.min(LONGEST_EXPIRY, notNegative(invoice.getExpiry()))),
                state == State.SETTLED ? Optional.of(Instant.ofEpochSecond(invoice.getSettleDate())) : Optional.empty(),
                invoice.getPaymentRequest().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new PaymentRequest(invoice.getPaymentRequest())));
    }

    private static State state(Invoice.InvoiceState state) {
        return switch (state) {
            case OPEN -> State.OPEN;
            case SETTLED -> State.SETTLED;
            case CANCELED -> State.CANCELED;
            case ACCEPTED -> State.ACCEPTED;
            case UNRECOGNIZED -> State.UNKNOWN;
        };
    }

    private static long notNegative(long figure) {
        if (figure < 0) {
            throw new IllegalArgumentException("a figure of the node is negative: " + figure);
        }
        return figure;
    }
}
