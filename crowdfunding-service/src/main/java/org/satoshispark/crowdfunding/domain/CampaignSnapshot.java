package org.satoshispark.crowdfunding.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * All that is stored of a campaign; {@code deadline}, {@code closedAt}, {@code closedBy} and {@code paidOutMsat} may be null.
 *
 * @param facts how many facts were said about it so far, from 1 without gaps
 */
public record CampaignSnapshot(
        UUID id,
        UUID ownerId,
        CampaignText text,
        long goalMsat,
        Instant deadline,
        Instant openedAt,
        CampaignStatus status,
        long totalMsat,
        long donations,
        boolean funded,
        Instant closedAt,
        ClosedBy closedBy,
        Long paidOutMsat,
        long facts) {

    /** Grows with every change that anybody can see: each is a fact or a recorded donation. */
    public long revision() {
        return facts + donations;
    }
}
