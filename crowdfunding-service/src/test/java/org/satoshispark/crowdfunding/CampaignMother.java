package org.satoshispark.crowdfunding;

import java.time.Instant;
import java.util.UUID;
import org.satoshispark.crowdfunding.domain.Campaign;
import org.satoshispark.crowdfunding.domain.CampaignText;
import org.satoshispark.crowdfunding.domain.Opening;

/** Campaigns for tests. */
public final class CampaignMother {
    public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private CampaignMother() {}

    public static Campaign open(UUID owner, long goalMsat) {
        return open(owner, goalMsat, null);
    }

    public static Campaign open(UUID owner, long goalMsat, Instant deadline) {
        var opening = Campaign.open(
                UUID.randomUUID(), owner, new CampaignText("A village school", "Four rooms"), goalMsat, deadline, NOW);
        return ((Opening.Opened) opening).campaign();
    }
}
