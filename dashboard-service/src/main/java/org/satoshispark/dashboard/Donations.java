package org.satoshispark.dashboard;

import static org.satoshispark.dashboard.ColumnType.ID;
import static org.satoshispark.dashboard.ColumnType.NUMBER;
import static org.satoshispark.dashboard.ColumnType.TEXT;
import static org.satoshispark.dashboard.ColumnType.TIME;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.satoshispark.messages.CrowdfundingEvent;

/** Read model: donations as crowdfunding tells them, for the donor and, once recorded, for the campaign's owner. */
final class Donations {
    static final ReadModel MODEL = new ReadModel(
            "donation",
            "donation_id",
            Column.of("campaign_id", ID),
            Column.of("donor_id", ID),
            Column.of("owner_id", ID),
            Column.of("amount_msat", NUMBER),
            Column.of("requested_at", TIME),
            Column.of("state_rank", NUMBER),
            Column.guarded("state", TEXT, "state_rank"),
            Column.of("reason", TEXT),
            Column.of("decided_at", TIME));

    /** Later ones win; crowdfunding says one of the last two, never both. */
    enum State {
        REQUESTED,
        REJECTED,
        RECORDED
    }

    private Donations() {}

    static Row requested(CrowdfundingEvent.DonationRequested event) {
        return inState(event.donationId(), State.REQUESTED)
                .with("campaign_id", event.campaignId())
                .with("donor_id", event.donorId())
                .with("owner_id", event.ownerId())
                .with("amount_msat", event.amountMsat())
                .with("requested_at", event.requestedAt());
    }

    static Row recorded(CrowdfundingEvent.DonationRecorded event, Instant at) {
        return inState(event.donationId(), State.RECORDED)
                .with("campaign_id", event.campaignId())
                .with("donor_id", event.donorId())
                .with("owner_id", event.ownerId())
                .with("amount_msat", event.amountMsat())
                .with("decided_at", at);
    }

    static Row rejected(CrowdfundingEvent.DonationRejected event, Instant at) {
        return inState(event.donationId(), State.REJECTED)
                .with("campaign_id", event.campaignId())
                .with("donor_id", event.donorId())
                .with("amount_msat", event.amountMsat())
                .with("reason", event.reason())
                .with("decided_at", at);
    }

    private static Row inState(UUID donationId, State state) {
        return MODEL.row(donationId)
                .with("state_rank", state.ordinal() + 1)
                .with("state", state.name().toLowerCase(Locale.ROOT));
    }
}
