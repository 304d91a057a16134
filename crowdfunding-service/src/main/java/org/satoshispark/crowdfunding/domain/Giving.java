package org.satoshispark.crowdfunding.domain;

/** What becomes of the wish to give, before any money moves. */
public sealed interface Giving {

    /** Accounting may move the money. */
    record Welcome() implements Giving {}

    /** Nothing is asked of accounting. */
    record Refused(Reason reason) implements Giving {}

    /** Why a donation is refused (lightning.md I5, I6). */
    enum Reason {
        AMOUNT_OUT_OF_RANGE,
        OWN_CAMPAIGN,
        CAMPAIGN_CLOSED,
        DEADLINE_PASSED,
        TOTAL_OUT_OF_RANGE
    }
}
