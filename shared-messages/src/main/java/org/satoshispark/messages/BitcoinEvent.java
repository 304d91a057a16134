package org.satoshispark.messages;

import java.time.Instant;
import java.util.UUID;

/** What bitcoin says: the authority on Lightning. It never moves a balance. */
public sealed interface BitcoinEvent extends Message {

    /** What bitcoin says when the node reports how its invoices stand. */
    sealed interface DepositNews extends BitcoinEvent
            permits DepositRequested, DepositSettled, DepositExpired, UnclaimedReceived {}

    /** What bitcoin says while it pays an accepted withdrawal; an unknown outcome says nothing (lightning.md G1). An internal settlement also settles the deposit it pays. */
    sealed interface PaymentNews extends BitcoinEvent
            permits WithdrawalSending, WithdrawalStuck, WithdrawalPaid, WithdrawalFailed, DepositSettled {}

    /** An invoice exists and can be paid until {@code expiresAt}. */
    record DepositRequested(
            UUID depositId,
            UUID accountId,
            long amountMsat,
            Instant requestedAt,
            Instant expiresAt,
            long aggregateVersion)
            implements DepositNews {
        public DepositRequested {
            Require.present("depositId", depositId);
            Require.present("accountId", accountId);
            Msat.positive("amountMsat", amountMsat);
            Require.present("requestedAt", requestedAt);
            Require.present("expiresAt", expiresAt);
            Require.version(aggregateVersion);
        }

        @Override
        public UUID subject() {
            return depositId;
        }

        @Override
        public UUID key() {
            return depositId;
        }
    }

    /** The node received {@code amountMsat} (what was paid, not what was asked, lightning.md D9), or another user of ours paid it ({@code internal}). */
    record DepositSettled(
            UUID depositId, UUID accountId, long amountMsat, boolean internal, Instant settledAt, long aggregateVersion)
            implements DepositNews, PaymentNews {
        public DepositSettled {
            Require.present("depositId", depositId);
            Require.present("accountId", accountId);
            Msat.positive("amountMsat", amountMsat);
            Require.present("settledAt", settledAt);
            Require.version(aggregateVersion);
        }

        @Override
        public UUID subject() {
            return depositId;
        }

        @Override
        public UUID key() {
            return depositId;
        }
    }

    /** The invoice ran out unpaid; for display only, a settlement may still follow (lightning.md D8). */
    record DepositExpired(UUID depositId, UUID accountId, long aggregateVersion) implements DepositNews {
        public DepositExpired {
            Require.present("depositId", depositId);
            Require.present("accountId", accountId);
            Require.version(aggregateVersion);
        }

        @Override
        public UUID subject() {
            return depositId;
        }

        @Override
        public UUID key() {
            return depositId;
        }
    }

    /** The node settled an invoice that no deposit of ours knows (lightning.md D13). */
    record UnclaimedReceived(UUID unclaimedId, long amountMsat, Instant settledAt, long aggregateVersion)
            implements DepositNews {
        public UnclaimedReceived {
            Require.present("unclaimedId", unclaimedId);
            Msat.positive("amountMsat", amountMsat);
            Require.present("settledAt", settledAt);
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

    /** Somebody wants an invoice paid; amount and fee limit are fixed, nothing is held yet. */
    record WithdrawalRequested(
            UUID withdrawalId,
            UUID accountId,
            long amountMsat,
            long feeLimitMsat,
            boolean internal,
            Instant requestedAt,
            long aggregateVersion)
            implements BitcoinEvent {
        public WithdrawalRequested {
            Require.present("withdrawalId", withdrawalId);
            Require.present("accountId", accountId);
            Msat.positive("amountMsat", amountMsat);
            Msat.notNegative("feeLimitMsat", feeLimitMsat);
            Require.present("requestedAt", requestedAt);
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

    /** The node is about to be asked to pay; from here on only its own word ends the withdrawal. */
    record WithdrawalSending(UUID withdrawalId, UUID accountId, long aggregateVersion) implements PaymentNews {
        public WithdrawalSending {
            Require.present("withdrawalId", withdrawalId);
            Require.present("accountId", accountId);
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

    /** The outcome has been unknown for long; the money stays held and an operator should look (lightning.md W8). */
    record WithdrawalStuck(UUID withdrawalId, UUID accountId, Instant since, long aggregateVersion)
            implements PaymentNews {
        public WithdrawalStuck {
            Require.present("withdrawalId", withdrawalId);
            Require.present("accountId", accountId);
            Require.present("since", since);
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

    /** The payee has the money: {@code amountMsat} and a routing fee of {@code feeMsat} left the node ({@code internal}: nothing left it). */
    record WithdrawalPaid(
            UUID withdrawalId,
            UUID accountId,
            long amountMsat,
            long feeMsat,
            boolean internal,
            Instant paidAt,
            long aggregateVersion)
            implements PaymentNews {
        public WithdrawalPaid {
            Require.present("withdrawalId", withdrawalId);
            Require.present("accountId", accountId);
            Msat.positive("amountMsat", amountMsat);
            Msat.notNegative("feeMsat", feeMsat);
            Require.present("paidAt", paidAt);
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

    /** Proven not paid; {@code proof} is NODE_TERMINAL, NEVER_SENT or EXPIRY_FENCE, {@code reason} is for people. */
    record WithdrawalFailed(
            UUID withdrawalId, UUID accountId, String proof, String reason, Instant failedAt, long aggregateVersion)
            implements PaymentNews {
        public WithdrawalFailed {
            Require.present("withdrawalId", withdrawalId);
            Require.present("accountId", accountId);
            Require.text("proof", proof);
            Require.text("reason", reason);
            Require.present("failedAt", failedAt);
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
}
