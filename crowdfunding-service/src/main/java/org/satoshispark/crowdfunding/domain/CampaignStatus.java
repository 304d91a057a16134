package org.satoshispark.crowdfunding.domain;

/** OPEN takes donations; CLOSED takes none and waits for its payout; PAID_OUT is the end. There is no way back. */
public enum CampaignStatus {
    OPEN,
    CLOSED,
    PAID_OUT
}
