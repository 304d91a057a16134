package org.satoshispark.simulator.domain;

/** What has just been committed, for the streams. */
public sealed interface NodeEvent {
    record InvoiceAdded(Invoice invoice) implements NodeEvent {}

    record InvoiceAccepted(Invoice invoice) implements NodeEvent {}

    record InvoiceSettled(Invoice invoice) implements NodeEvent {}

    record InvoiceCanceled(Invoice invoice) implements NodeEvent {}

    record PaymentUpdated(Payment payment) implements NodeEvent {}
}
