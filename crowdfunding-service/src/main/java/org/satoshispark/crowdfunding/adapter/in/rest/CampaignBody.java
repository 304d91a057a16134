package org.satoshispark.crowdfunding.adapter.in.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.satoshispark.crowdfunding.domain.CampaignSnapshot;

/** A campaign as everybody sees it; {@code deadline}, {@code closedAt}, {@code closedBy} and {@code paidOutMsat} may be null. */
public record CampaignBody(
        UUID id,
        UUID ownerId,
        String title,
        String description,
        long goalMsat,
        @Schema(nullable = true) Instant deadline,
        Instant openedAt,
        String status,
        long totalMsat,
        long donations,
        boolean funded,
        @Schema(nullable = true) Instant closedAt,
        @Schema(nullable = true) String closedBy,
        @Schema(nullable = true) Long paidOutMsat) {

    static CampaignBody of(CampaignSnapshot campaign) {
        return new CampaignBody(
                campaign.id(),
                campaign.ownerId(),
                campaign.text().title(),
                campaign.text().description(),
                campaign.goalMsat(),
                campaign.deadline(),
                campaign.openedAt(),
                Words.of(campaign.status()),
                campaign.totalMsat(),
                campaign.donations(),
                campaign.funded(),
                campaign.closedAt(),
                campaign.closedBy() == null ? null : Words.of(campaign.closedBy()),
                campaign.paidOutMsat());
    }
}
