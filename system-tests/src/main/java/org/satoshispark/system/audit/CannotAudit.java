package org.satoshispark.system.audit;

/** Something is missing that the audit reads; the message says what to do. */
final class CannotAudit extends RuntimeException {
    CannotAudit(String why) {
        super(why);
    }
}
