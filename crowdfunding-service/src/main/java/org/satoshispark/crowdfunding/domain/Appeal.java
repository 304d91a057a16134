package org.satoshispark.crowdfunding.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What a donation request must know of a campaign. Read without a lock, so that donors never queue at a hot campaign; a
 * closing that comes in between is settled by accounting, which refuses transfers into a closed escrow (lightning.md I6).
 *
 * @param deadline null when there is none
 * @param asOf     when it was read, by the database's clock
 */
public record Appeal(
        UUID campaignId, UUID ownerId, CampaignStatus status, Instant deadline, long totalMsat, Instant asOf) {

    /** Whether {@code donorId} may ask to give {@code amountMsat} (1..2^53-1 msat). */
    public Giving judge(UUID donorId, long amountMsat) {
        if (!MsatRange.holds(amountMsat)) {
            return new Giving.Refused(Giving.Reason.AMOUNT_OUT_OF_RANGE);
        }
        if (ownerId.equals(donorId)) {
            return new Giving.Refused(Giving.Reason.OWN_CAMPAIGN);
        }
        if (status != CampaignStatus.OPEN) {
            return new Giving.Refused(Giving.Reason.CAMPAIGN_CLOSED);
        }
        if (deadline != null && !asOf.isBefore(deadline)) {
            return new Giving.Refused(Giving.Reason.DEADLINE_PASSED);
        }
        if (amountMsat > MsatRange.MAX - totalMsat) {
            return new Giving.Refused(Giving.Reason.TOTAL_OUT_OF_RANGE);
        }
        return new Giving.Welcome();
    }
}
