package org.satoshispark.bitcoin.application.node;

import org.satoshispark.bitcoin.domain.node.Cursor;
import org.satoshispark.bitcoin.domain.node.PaymentHash;

/**
 * The node as far as money comes in. Calls block (virtual threads), always end, never throw for what the node or the
 * network does: what is not surely known is Unknown (lightning.md G1). Never called inside a unit of work (G2).
 */
public interface ReceivingNode {

    AddAnswer add(InvoiceWanted wanted);

    LookupAnswer lookup(PaymentHash hash);

    /** Cancels and, when the node refuses, looks up why. Cancelling what is canceled is fine. */
    CancelAnswer cancel(PaymentHash hash);

    /** Invoices created after {@code afterAddIndex}, at most {@code atMost}, oldest first. */
    InvoicePage list(long afterAddIndex, int atMost);

    /** Everything after the cursor, then what happens. Opening never fails; a dead stream answers Ended. */
    InvoiceStream subscribe(Cursor from);
}
