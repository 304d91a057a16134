package org.satoshispark.dashboard;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A campaign as anybody may see it.
 *
 * @param status    {@code open}, {@code funded}, {@code closed} or {@code paid_out}
 * @param funded    whether the goal was reached, whatever came after
 * @param donations how many recorded donations {@code raisedMsat} is the sum of
 */
public record CampaignView(
        UUID campaignId,
        UUID ownerId,
        String title,
        String status,
        boolean funded,
        long goalMsat,
        long raisedMsat,
        long donations,
        @Schema(nullable = true) Instant deadline,
        Instant openedAt,
        @Schema(nullable = true) Instant closedAt,
        @Schema(nullable = true) Long paidOutMsat) {

    /** The same for every query; {@code c} is the campaign. */
    static final String JSON = """
            json_build_object('campaignId', c.campaign_id, 'ownerId', c.owner_id, 'title', c.title, 'status', c.status,
                'funded', coalesce(c.funded, false), 'goalMsat', c.goal_msat, 'raisedMsat', coalesce(c.raised_msat, 0),
                'donations', coalesce(c.donations, 0), 'deadline', c.deadline, 'openedAt', c.opened_at,
                'closedAt', c.closed_at, 'paidOutMsat', c.paid_out_msat)""";
}
