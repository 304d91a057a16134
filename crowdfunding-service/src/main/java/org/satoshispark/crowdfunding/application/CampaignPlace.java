package org.satoshispark.crowdfunding.application;

import java.time.Instant;
import java.util.UUID;
import org.satoshispark.crowdfunding.domain.CampaignSnapshot;

/** Where a campaign stands in each order of the list. {@code deadline} is {@link #NEVER} when there is none. */
public record CampaignPlace(Instant openedAt, Instant deadline, long totalMsat, UUID id) {
    /** Later than every deadline; the index of the list knows the same moment. */
    public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    public static CampaignPlace of(CampaignSnapshot campaign) {
        return new CampaignPlace(
                campaign.openedAt(),
                campaign.deadline() == null ? NEVER : campaign.deadline(),
                campaign.totalMsat(),
                campaign.id());
    }
}
