package org.satoshispark.system.sagas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.satoshispark.crowdfunding.domain.Donation;
import org.satoshispark.crowdfunding.domain.DonationStatus;

/** A donation in a story. */
record DonationTold(Town town, UUID id) {

    void isRecorded() {
        assertEquals(DonationStatus.RECORDED, stored().status());
    }

    boolean wasRecorded() {
        return stored().status() == DonationStatus.RECORDED;
    }

    void isRejectedBecause(String reason) {
        assertEquals(DonationStatus.REJECTED, stored().status());
        assertEquals(reason, stored().reason().orElseThrow());
    }

    private Donation stored() {
        return town.crowdfunding.memory.donations.committed(id).orElseThrow();
    }
}
