package org.satoshispark.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one account sees of itself, all of one moment. The lists hold the newest {@value DashboardQueries#NEWEST}, newest
 * first; amounts are msat; lower-case states are those of the tables.
 */
@Schema(name = "Dashboard")
public record DashboardView(
        UUID accountId,
        Balance balance,
        Totals totals,
        List<CampaignView> campaigns,
        List<DepositView> deposits,
        List<WithdrawalView> withdrawals,
        List<DonationView> donationsMade,
        List<DonationView> donationsReceived,
        AsOf asOf) {

    /** @param availableMsat may be spent @param heldMsat is set aside for open withdrawals @param totalMsat both */
    public record Balance(long availableMsat, long heldMsat, long totalMsat) {}

    /** Counts of what happened, with the sums of what really moved: credited, settled, recorded. */
    public record Totals(
            long campaigns,
            long raisedMsat,
            long donationsReceived,
            long donationsMade,
            long donatedMsat,
            long deposits,
            long depositedMsat,
            long withdrawals,
            long withdrawnMsat,
            long feesMsat) {}

    public record DepositView(
            UUID depositId,
            String state,
            long amountMsat,
            @Schema(nullable = true) Long settledMsat,
            @Schema(nullable = true) Long creditedMsat,
            @Schema(nullable = true) Boolean internal,
            Instant requestedAt,
            Instant expiresAt,
            @Schema(nullable = true) Instant settledAt) {}

    public record WithdrawalView(
            UUID withdrawalId,
            String state,
            long amountMsat,
            long feeLimitMsat,
            @Schema(nullable = true) Long feeMsat,
            @Schema(nullable = true) Long releasedMsat,
            boolean internal,
            @Schema(nullable = true) String reason,
            @Schema(nullable = true) String proof,
            Instant requestedAt,
            @Schema(nullable = true) Instant stuckSince,
            @Schema(nullable = true) Instant paidAt,
            @Schema(nullable = true) Instant failedAt) {}

    public record DonationView(
            UUID donationId,
            UUID campaignId,
            @Schema(nullable = true) String campaignTitle,
            String state,
            long amountMsat,
            @Schema(nullable = true) String reason,
            Instant requestedAt,
            @Schema(nullable = true) Instant decidedAt) {}

    /**
     * How new this is.
     *
     * @param position       of the newest entry in the account's feed; give it as Last-Event-ID to hear what follows
     * @param accountVersion the ledger's version of the account that the balance is of; null before the first posting
     * @param lastEventId    of that newest entry, with its time
     * @param generation     of the read models
     * @param caughtUp       false when {@code after} was asked for and has not come yet
     */
    public record AsOf(
            long position,
            @Schema(nullable = true) Long accountVersion,
            @Schema(nullable = true) UUID lastEventId,
            @Schema(nullable = true) Instant lastEventAt,
            int generation,
            boolean caughtUp) {
        AsOf caughtUp(boolean known) {
            return new AsOf(position, accountVersion, lastEventId, lastEventAt, generation, known);
        }
    }

    DashboardView caughtUp(boolean known) {
        return new DashboardView(
                accountId,
                balance,
                totals,
                campaigns,
                deposits,
                withdrawals,
                donationsMade,
                donationsReceived,
                asOf.caughtUp(known));
    }
}
