package org.satoshispark.messages;

import java.time.Instant;
import java.util.UUID;

/** What accounting says: the authority on money. Balances are those right after the posting, guarded by {@code accountVersion}. */
public sealed interface AccountingEvent extends Message {

    /** What accounting says when a settled deposit arrives; the account is opened first if its registration is still on the way. */
    sealed interface Credit extends AccountingEvent permits AccountOpened, DepositCredited {}

    /** What accounting answers to a requested withdrawal. */
    sealed interface WithdrawalVerdict extends AccountingEvent permits WithdrawalAccepted, WithdrawalRejected {}

    /** What accounting answers to a requested donation. */
    sealed interface TransferVerdict extends AccountingEvent permits TransferSucceeded, TransferRejected {}

    /** What accounting says when a campaign is closed; the owner's account is opened first if its registration is still on the way. */
    sealed interface EscrowPayout extends AccountingEvent permits AccountOpened, EscrowClosed {}

    /** A person's ledger account exists, with nothing in it. */
    record AccountOpened(UUID accountId, Instant openedAt, long aggregateVersion) implements Credit, EscrowPayout {
        public AccountOpened {
            Require.present("accountId", accountId);
            Require.present("openedAt", openedAt);
            Require.version(aggregateVersion);
        }

        @Override
        public UUID subject() {
            return accountId;
        }

        @Override
        public UUID key() {
            return accountId;
        }
    }

    /** A settled deposit is on the account's available balance; {@code internal} when another user of ours paid it. */
    record DepositCredited(
            UUID depositId,
            UUID accountId,
            long amountMsat,
            boolean internal,
            long availableMsat,
            long heldMsat,
            long accountVersion,
            long aggregateVersion)
            implements Credit {
        public DepositCredited {
            Require.present("depositId", depositId);
            Require.present("accountId", accountId);
            Msat.positive("amountMsat", amountMsat);
            Msat.notNegative("availableMsat", availableMsat);
            Msat.notNegative("heldMsat", heldMsat);
            Require.version(aggregateVersion);
        }

        @Override
        public UUID subject() {
            return depositId;
        }

        @Override
        public UUID key() {
            return accountId;
        }
    }

    /** Money that the node received for nobody we know rests in the suspense account (lightning.md D13). */
    record UnclaimedParked(UUID unclaimedId, long amountMsat, long aggregateVersion) implements AccountingEvent {
        public UnclaimedParked {
            Require.present("unclaimedId", unclaimedId);
            Msat.positive("amountMsat", amountMsat);
            Require.version(aggregateVersion);
        }

        @Override
        public UUID subject() {
            return unclaimedId;
        }

        @Override
        public UUID key() {
            return unclaimedId;
        }
    }

    /** Amount and fee limit are held; the node may be asked to pay. */
    record WithdrawalAccepted(
            UUID withdrawalId,
            UUID accountId,
            long amountMsat,
            long feeLimitMsat,
            long availableMsat,
            long heldMsat,
            long accountVersion,
            long aggregateVersion)
            implements WithdrawalVerdict {
        public WithdrawalAccepted {
            Require.present("withdrawalId", withdrawalId);
            Require.present("accountId", accountId);
            Msat.positive("amountMsat", amountMsat);
            Msat.notNegative("feeLimitMsat", feeLimitMsat);
            Msat.notNegative("availableMsat", availableMsat);
            Msat.notNegative("heldMsat", heldMsat);
            Require.version(aggregateVersion);
        }

        @Override
        public UUID subject() {
            return withdrawalId;
        }

        @Override
        public UUID key() {
            return accountId;
        }
    }

    /** Nothing is held and nothing will be paid; {@code reason} is an open set (INSUFFICIENT_FUNDS, ...). */
    record WithdrawalRejected(
            UUID withdrawalId, UUID accountId, long amountMsat, long feeLimitMsat, String reason, long aggregateVersion)
            implements WithdrawalVerdict {
        public WithdrawalRejected {
            Require.present("withdrawalId", withdrawalId);
            Require.present("accountId", accountId);
            Msat.positive("amountMsat", amountMsat);
            Msat.notNegative("feeLimitMsat", feeLimitMsat);
            Require.text("reason", reason);
            Require.version(aggregateVersion);
        }

        @Override
        public UUID subject() {
            return withdrawalId;
        }

        @Override
        public UUID key() {
            return accountId;
        }
    }

    /** The hold is spent: amount and real fee have left, {@code releasedMsat} is available again. */
    record WithdrawalSettled(
            UUID withdrawalId,
            UUID accountId,
            long amountMsat,
            long feeMsat,
            long releasedMsat,
            long availableMsat,
            long heldMsat,
            long accountVersion,
            long aggregateVersion)
            implements AccountingEvent {
        public WithdrawalSettled {
            Require.present("withdrawalId", withdrawalId);
            Require.present("accountId", accountId);
            Msat.positive("amountMsat", amountMsat);
            Msat.notNegative("feeMsat", feeMsat);
            Msat.notNegative("releasedMsat", releasedMsat);
            Msat.notNegative("availableMsat", availableMsat);
            Msat.notNegative("heldMsat", heldMsat);
            Require.version(aggregateVersion);
        }

        @Override
        public UUID subject() {
            return withdrawalId;
        }

        @Override
        public UUID key() {
            return accountId;
        }
    }

    /** The whole hold is available again, because the payment provably never happened. */
    record WithdrawalReleased(
            UUID withdrawalId,
            UUID accountId,
            long releasedMsat,
            long availableMsat,
            long heldMsat,
            long accountVersion,
            long aggregateVersion)
            implements AccountingEvent {
        public WithdrawalReleased {
            Require.present("withdrawalId", withdrawalId);
            Require.present("accountId", accountId);
            Msat.positive("releasedMsat", releasedMsat);
            Msat.notNegative("availableMsat", availableMsat);
            Msat.notNegative("heldMsat", heldMsat);
            Require.version(aggregateVersion);
        }

        @Override
        public UUID subject() {
            return withdrawalId;
        }

        @Override
        public UUID key() {
            return accountId;
        }
    }

    /** A donation moved from the donor's balance into the campaign's escrow; {@code escrowMsat} is what rests there now. */
    record TransferSucceeded(
            UUID donationId,
            UUID campaignId,
            UUID donorId,
            long amountMsat,
            long availableMsat,
            long heldMsat,
            long accountVersion,
            long escrowMsat,
            long aggregateVersion)
            implements TransferVerdict {
        public TransferSucceeded {
            Require.present("donationId", donationId);
            Require.present("campaignId", campaignId);
            Require.present("donorId", donorId);
            Msat.positive("amountMsat", amountMsat);
            Msat.notNegative("availableMsat", availableMsat);
            Msat.notNegative("heldMsat", heldMsat);
            Msat.notNegative("escrowMsat", escrowMsat);
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

    /** No money moved; {@code reason} is an open set (INSUFFICIENT_FUNDS, ESCROW_CLOSED, ...). */
    record TransferRejected(
            UUID donationId, UUID campaignId, UUID donorId, long amountMsat, String reason, long aggregateVersion)
            implements TransferVerdict {
        public TransferRejected {
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

    /** The escrow is at exactly 0 for ever; {@code paidOutMsat} (0 or more) went to the owner's available balance. */
    record EscrowClosed(
            UUID campaignId,
            UUID ownerId,
            long paidOutMsat,
            long availableMsat,
            long heldMsat,
            long accountVersion,
            long aggregateVersion)
            implements EscrowPayout {
        public EscrowClosed {
            Require.present("campaignId", campaignId);
            Require.present("ownerId", ownerId);
            Msat.notNegative("paidOutMsat", paidOutMsat);
            Msat.notNegative("availableMsat", availableMsat);
            Msat.notNegative("heldMsat", heldMsat);
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
}
