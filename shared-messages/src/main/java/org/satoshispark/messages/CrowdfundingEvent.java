package org.satoshispark.messages;

import java.time.Instant;
import java.util.UUID;

/** What crowdfunding says: campaigns and donations. */
public sealed interface CrowdfundingEvent extends Message {

    /** What crowdfunding says when the money of a donation is in escrow; the goal is reached once. */
    sealed interface DonationCount extends CrowdfundingEvent permits DonationRecorded, CampaignFunded {}

    /** A campaign takes donations from now on, until {@code deadline} if it has one (null: until its owner closes it). */
    record CampaignOpened(
            UUID campaignId,
            UUID ownerId,
            String title,
            String description,
            long goalMsat,
            Instant deadline,
            Instant openedAt,
            long aggregateVersion)
            implements CrowdfundingEvent {
        public CampaignOpened {
            Require.present("campaignId", campaignId);
            Require.present("ownerId", ownerId);
            Require.text("title", title);
            Require.present("description", description);
            Msat.positive("goalMsat", goalMsat);
            Require.present("openedAt", openedAt);
            Require.version(aggregateVersion);
        }

        @Override
        public UUID subject() {
            return campaignId;
        }

        @Override
        public UUID key() {
            return campaignId;
        }
    }

    /** Title or description changed; goal and deadline never do. */
    record CampaignEdited(UUID campaignId, UUID ownerId, String title, String description, long aggregateVersion)
            implements CrowdfundingEvent {
        public CampaignEdited {
            Require.present("campaignId", campaignId);
            Require.present("ownerId", ownerId);
            Require.text("title", title);
            Require.present("description", description);
            Require.version(aggregateVersion);
        }

        @Override
        public UUID subject() {
            return campaignId;
        }

        @Override
        public UUID key() {
            return campaignId;
        }
    }

    /** The recorded donations reached the goal; said exactly once per campaign. */
    record CampaignFunded(UUID campaignId, UUID ownerId, long goalMsat, long totalMsat, long aggregateVersion)
            implements DonationCount {
        public CampaignFunded {
            Require.present("campaignId", campaignId);
            Require.present("ownerId", ownerId);
            Msat.positive("goalMsat", goalMsat);
            Msat.positive("totalMsat", totalMsat);
            Require.version(aggregateVersion);
        }

        @Override
        public UUID subject() {
            return campaignId;
        }

        @Override
        public UUID key() {
            return campaignId;
        }
    }

    /** No new donations; {@code outcome} (PAYOUT) decides what the escrow does, {@code closedBy} is OWNER or DEADLINE. */
    record CampaignClosed(
            UUID campaignId, UUID ownerId, String outcome, String closedBy, Instant closedAt, long aggregateVersion)
            implements CrowdfundingEvent {
        public CampaignClosed {
            Require.present("campaignId", campaignId);
            Require.present("ownerId", ownerId);
            Require.text("outcome", outcome);
            Require.text("closedBy", closedBy);
            Require.present("closedAt", closedAt);
            Require.version(aggregateVersion);
        }

        @Override
        public UUID subject() {
            return campaignId;
        }

        @Override
        public UUID key() {
            return campaignId;
        }
    }

    /** The escrow was paid out to the owner's balance: the end of a campaign. */
    record CampaignPaidOut(UUID campaignId, UUID ownerId, long paidOutMsat, long aggregateVersion)
            implements CrowdfundingEvent {
        public CampaignPaidOut {
            Require.present("campaignId", campaignId);
            Require.present("ownerId", ownerId);
            Msat.notNegative("paidOutMsat", paidOutMsat);
            Require.version(aggregateVersion);
        }

        @Override
        public UUID subject() {
            return campaignId;
        }

        @Override
        public UUID key() {
            return campaignId;
        }
    }

    /** Somebody wants to give; no money has moved yet. */
    record DonationRequested(
            UUID donationId,
            UUID campaignId,
            UUID donorId,
            UUID ownerId,
            long amountMsat,
            Instant requestedAt,
            long aggregateVersion)
            implements CrowdfundingEvent {
        public DonationRequested {
            Require.present("donationId", donationId);
            Require.present("campaignId", campaignId);
            Require.present("donorId", donorId);
            Require.present("ownerId", ownerId);
            Msat.positive("amountMsat", amountMsat);
            Require.present("requestedAt", requestedAt);
            Require.version(aggregateVersion);
        }

        @Override
        public UUID subject() {
            return donationId;
        }

        @Override
        public UUID key() {
            return campaignId;
        }
    }

    /** The donation counts: its money is in escrow and in the campaign's total. */
    record DonationRecorded(
            UUID donationId,
            UUID campaignId,
            UUID donorId,
            UUID ownerId,
            long amountMsat,
            long campaignTotalMsat,
            long campaignDonations,
            long aggregateVersion)
            implements DonationCount {
        public DonationRecorded {
            Require.present("donationId", donationId);
            Require.present("campaignId", campaignId);
            Require.present("donorId", donorId);
            Require.present("ownerId", ownerId);
            Msat.positive("amountMsat", amountMsat);
            Msat.positive("campaignTotalMsat", campaignTotalMsat);
            Require.version(aggregateVersion);
        }

        @Override
        public UUID subject() {
            return donationId;
        }

        @Override
        public UUID key() {
            return campaignId;
        }
    }

    /** The donation did not happen; the donor's money did not move. */
    record DonationRejected(
            UUID donationId, UUID campaignId, UUID donorId, long amountMsat, String reason, long aggregateVersion)
            implements CrowdfundingEvent {
        public DonationRejected {
            Require.present("donationId", donationId);
            Require.present("campaignId", campaignId);
            Require.present("donorId", donorId);
            Msat.positive("amountMsat", amountMsat);
            Require.text("reason", reason);
            Require.version(aggregateVersion);
        }

        @Override
        public UUID subject() {
            return donationId;
        }

        @Override
        public UUID key() {
            return campaignId;
        }
    }
}
