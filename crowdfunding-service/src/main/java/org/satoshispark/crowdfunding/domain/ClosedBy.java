package org.satoshispark.crowdfunding.domain;

/** What ended a campaign: its owner's wish, or its deadline. */
public enum ClosedBy {
    OWNER,
    DEADLINE
}
