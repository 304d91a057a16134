package org.satoshispark.crowdfunding.domain;

/** REQUESTED until accounting decides; RECORDED (its money is in escrow) and REJECTED (none moved) are final. */
public enum DonationStatus {
    REQUESTED,
    RECORDED,
    REJECTED
}
