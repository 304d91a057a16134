package org.satoshispark.accounting.domain;

/** Why money does not move; the names are said on the topics and never change. */
public enum Reason {
    /** Less is available than asked for; also the answer for an account that is not open. */
    INSUFFICIENT_FUNDS,
    /** The campaign is closed on ledger time (lightning.md I6). */
    ESCROW_CLOSED,
    /** A donation to one's own campaign (lightning.md I5). */
    OWN_CAMPAIGN,
    /** The balance would pass the largest amount there is. */
    BALANCE_LIMIT
}
