package org.satoshispark.dashboard;

import static org.satoshispark.dashboard.ColumnType.FLAG;
import static org.satoshispark.dashboard.ColumnType.ID;
import static org.satoshispark.dashboard.ColumnType.NUMBER;
import static org.satoshispark.dashboard.ColumnType.TEXT;
import static org.satoshispark.dashboard.ColumnType.TIME;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.UUID;
import org.satoshispark.messages.CrowdfundingEvent;

/**
 * Read model: campaigns with their totals. The total is the one said with the largest number of counted donations, not a sum
 * of our own, so a donation heard twice or too early cannot spoil it. A campaign is shown once its opening was heard.
 */
final class Campaigns {
    static final ReadModel MODEL = new ReadModel(
            "campaign",
            "campaign_id",
            Column.of("owner_id", ID),
            Column.of("text_version", NUMBER),
            Column.guarded("title", TEXT, "text_version"),
            Column.of("goal_msat", NUMBER),
            Column.of("deadline", TIME),
            Column.of("opened_at", TIME),
            Column.of("status_rank", NUMBER),
            Column.guarded("status", TEXT, "status_rank"),
            Column.of("funded", FLAG),
            Column.of("donations", NUMBER),
            Column.guarded("raised_msat", NUMBER, "donations"),
            Column.of("closed_by", TEXT),
            Column.of("closed_at", TIME),
            Column.of("paid_out_msat", NUMBER));

    /** Later ones win, whichever came first; a closed campaign stays {@code funded} in the column of that name. */
    enum Status {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("funded")
        FUNDED,
        @JsonProperty("closed")
        CLOSED,
        @JsonProperty("paid_out")
        PAID_OUT
    }

    private Campaigns() {}

    static Row opened(CrowdfundingEvent.CampaignOpened event) {
        return inStatus(event.campaignId(), event.ownerId(), Status.OPEN)
                .with("text_version", event.aggregateVersion())
                .with("title", event.title())
                .with("goal_msat", event.goalMsat())
                .with("deadline", event.deadline())
                .with("opened_at", event.openedAt());
    }

    static Row edited(CrowdfundingEvent.CampaignEdited event) {
        return MODEL.row(event.campaignId())
                .with("owner_id", event.ownerId())
                .with("text_version", event.aggregateVersion())
                .with("title", event.title());
    }

    static Row counted(CrowdfundingEvent.DonationRecorded event) {
        return MODEL.row(event.campaignId())
                .with("owner_id", event.ownerId())
                .with("donations", event.campaignDonations())
                .with("raised_msat", event.campaignTotalMsat());
    }

    static Row funded(CrowdfundingEvent.CampaignFunded event) {
        return inStatus(event.campaignId(), event.ownerId(), Status.FUNDED).with("funded", true);
    }

    static Row closed(CrowdfundingEvent.CampaignClosed event) {
        return inStatus(event.campaignId(), event.ownerId(), Status.CLOSED)
                .with("closed_by", event.closedBy())
                .with("closed_at", event.closedAt());
    }

    static Row paidOut(CrowdfundingEvent.CampaignPaidOut event) {
        return inStatus(event.campaignId(), event.ownerId(), Status.PAID_OUT)
                .with("paid_out_msat", event.paidOutMsat());
    }

    private static Row inStatus(UUID campaignId, UUID ownerId, Status status) {
        return MODEL.row(campaignId)
                .with("owner_id", ownerId)
                .with("status_rank", status.ordinal() + 1)
                .with("status", status.name().toLowerCase(Locale.ROOT));
    }
}
