package org.satoshispark.bitcoin.domain.node;

import java.util.UUID;

/**
 * Something that must not be, for an operator to look at; never corrected automatically (lightning.md G5).
 *
 * @param subject the payment hash, withdrawal or node it is about; one alarm per kind and subject
 */
public record Alarm(UUID id, Kind kind, String subject, String detail) {

    /** What is wrong; the runbook has a section for each. */
    public enum Kind {
        SETTLED_AFTER_CANCEL,
        SETTLED_TWICE,
        INVOICE_MISMATCH,
        INVOICE_MISSING,
        INVOICE_UNREADABLE,
        NODE_FROZEN,
        PAYMENT_CONFLICT
    }
}
