package org.satoshispark.bitcoin.adapter.out.lnd;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.satoshispark.bitcoin.application.node.BadInvoice;
import org.satoshispark.bitcoin.application.node.InvoicePage;
import org.satoshispark.bitcoin.application.node.NodeInvoice;
import org.satoshispark.bitcoin.application.node.NodeInvoice.State;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;
import org.satoshispark.lnd.lnrpc.Invoice;
import org.satoshispark.lnd.lnrpc.ListInvoiceResponse;

/**
 * lnd's invoice to ours. The preimage stays behind here (lightning.md D15); truncated and deprecated fields are not read.
 * An odd date, text or index must not hide received money, so these are made fit; sums are told as they are.
 */
final class LndInvoices {
    private static final long LONGEST_EXPIRY = 366L * 86_400;
    private static final long LAST_DATE = Instant.parse("9999-01-01T00:00:00Z").getEpochSecond();

    private LndInvoices() {}

    /** @throws IllegalArgumentException when it has no payment hash: then nobody knows what it is about */
    static NodeInvoice read(Invoice invoice) {
        var created = date(invoice.getCreationDate());
        var state = state(invoice.getState());
        return new NodeInvoice(
                PaymentHash.of(invoice.getRHash().toByteArray()),
                state,
                invoice.getValueMsat(),
                invoice.getAmtPaidMsat(),
                Math.max(0, invoice.getAddIndex()),
                Math.max(0, invoice.getSettleIndex()),
                invoice.getMemo().replace('\0', '\uFFFD'),
                created,
                created.plusSeconds(Math.clamp(invoice.getExpiry(), 0, LONGEST_EXPIRY)),
                state == State.SETTLED ? Optional.of(date(invoice.getSettleDate())) : Optional.empty(),
                text(invoice.getPaymentRequest()));
    }

    /** What cannot be read is set aside, so that it hides nothing of what can. */
    static InvoicePage.Page page(ListInvoiceResponse told) {
        var invoices = new ArrayList<NodeInvoice>();
        var bad = new ArrayList<BadInvoice>();
        for (var invoice : told.getInvoicesList()) {
            try {
                invoices.add(read(invoice));
            } catch (IllegalArgumentException unreadable) {
                bad.add(unread(invoice, unreadable));
            }
        }
        return new InvoicePage.Page(List.copyOf(invoices), List.copyOf(bad), told.getLastIndexOffset());
    }

    static BadInvoice unread(Invoice invoice, IllegalArgumentException because) {
        return new BadInvoice(
                invoice.getAddIndex(),
                invoice.getSettleIndex(),
                state(invoice.getState()) + ": " + because.getMessage());
    }

    private static Instant date(long epochSecond) {
        return Instant.ofEpochSecond(Math.clamp(epochSecond, 0, LAST_DATE));
    }

    /** A keysend has none, and a text that is none is as good as none. */
    private static Optional<PaymentRequest> text(String paymentRequest) {
        try {
            return Optional.of(new PaymentRequest(paymentRequest));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
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
}
