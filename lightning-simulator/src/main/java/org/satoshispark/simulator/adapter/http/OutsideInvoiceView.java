package org.satoshispark.simulator.adapter.http;

import org.satoshispark.simulator.domain.Behaviour;
import org.satoshispark.simulator.domain.OutsideInvoice;

/**
 * What the outside world knows of an invoice of its own.
 *
 * @param timesStarted how often our node began to pay it
 * @param receivedMsat 0 until paid
 */
record OutsideInvoiceView(
        String paymentHash,
        String paymentRequest,
        long amountMsat,
        long expiresAt,
        boolean paid,
        long receivedMsat,
        long feeMsat,
        int timesStarted,
        Behaviour behaviour) {

    static OutsideInvoiceView of(OutsideInvoice invoice) {
        return new OutsideInvoiceView(
                invoice.hash().hex(),
                invoice.terms().paymentRequest(),
                invoice.terms().valueMsat(),
                invoice.terms().expiresAt(),
                invoice.paid(),
                invoice.receivedMsat(),
                invoice.feeMsat(),
                invoice.timesStarted(),
                invoice.behaviour());
    }
}
