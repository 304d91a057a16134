package org.satoshispark.accounting.domain;

/** Facts that contradict what is posted: somebody must look, nothing is corrected by itself (lightning.md G5). */
public enum AlarmKind {
    /** A deposit was said again with another amount, account or source. */
    DEPOSIT_DIFFERS,
    /** A balance at its limit: the money rests in SUSPENSE. */
    BALANCE_LIMIT,
    PAID_WITHOUT_HOLD,
    PAID_AFTER_RELEASE,
    /** Paid was said again with another amount or fee. */
    PAID_DIFFERS,
    FAILED_AFTER_SETTLEMENT,
    /** The node spent more than was held; the operator pays the difference. */
    PAID_ABOVE_HOLD,
    /** A message names another account than the hold belongs to. */
    ACCOUNT_DIFFERS
}
