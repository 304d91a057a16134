package org.satoshispark.dashboard;

import static org.satoshispark.dashboard.ColumnType.FLAG;
import static org.satoshispark.dashboard.ColumnType.ID;
import static org.satoshispark.dashboard.ColumnType.NUMBER;
import static org.satoshispark.dashboard.ColumnType.TEXT;
import static org.satoshispark.dashboard.ColumnType.TIME;

import java.util.Locale;
import java.util.UUID;
import org.satoshispark.messages.AccountingEvent;
import org.satoshispark.messages.BitcoinEvent;

/** Read model: withdrawals, told by bitcoin (the payment) and accounting (the hold) on two topics at once. */
final class Withdrawals {
    static final ReadModel MODEL = new ReadModel(
            "withdrawal",
            "withdrawal_id",
            Column.of("account_id", ID),
            Column.of("amount_msat", NUMBER),
            Column.of("fee_limit_msat", NUMBER),
            Column.of("internal", FLAG),
            Column.of("requested_at", TIME),
            Column.of("state_rank", NUMBER),
            Column.guarded("state", TEXT, "state_rank"),
            Column.of("fee_msat", NUMBER),
            Column.of("released_msat", NUMBER),
            Column.of("reason", TEXT),
            Column.of("proof", TEXT),
            Column.of("stuck_since", TIME),
            Column.of("paid_at", TIME),
            Column.of("failed_at", TIME));

    /** Later ones win. Rejected ends one way, failed and released another, paid and settled the third; they never mix. */
    enum State {
        REQUESTED,
        ACCEPTED,
        SENDING,
        STUCK,
        REJECTED,
        FAILED,
        PAID,
        RELEASED,
        SETTLED
    }

    private Withdrawals() {}

    static Row requested(BitcoinEvent.WithdrawalRequested event) {
        return inState(event.withdrawalId(), event.accountId(), State.REQUESTED)
                .with("amount_msat", event.amountMsat())
                .with("fee_limit_msat", event.feeLimitMsat())
                .with("internal", event.internal())
                .with("requested_at", event.requestedAt());
    }

    static Row accepted(AccountingEvent.WithdrawalAccepted event) {
        return inState(event.withdrawalId(), event.accountId(), State.ACCEPTED)
                .with("amount_msat", event.amountMsat())
                .with("fee_limit_msat", event.feeLimitMsat());
    }

    static Row rejected(AccountingEvent.WithdrawalRejected event) {
        return inState(event.withdrawalId(), event.accountId(), State.REJECTED)
                .with("amount_msat", event.amountMsat())
                .with("fee_limit_msat", event.feeLimitMsat())
                .with("reason", event.reason());
    }

    static Row sending(BitcoinEvent.WithdrawalSending event) {
        return inState(event.withdrawalId(), event.accountId(), State.SENDING);
    }

    static Row stuck(BitcoinEvent.WithdrawalStuck event) {
        return inState(event.withdrawalId(), event.accountId(), State.STUCK).with("stuck_since", event.since());
    }

    static Row paid(BitcoinEvent.WithdrawalPaid event) {
        return inState(event.withdrawalId(), event.accountId(), State.PAID)
                .with("amount_msat", event.amountMsat())
                .with("fee_msat", event.feeMsat())
                .with("paid_at", event.paidAt());
    }

    static Row failed(BitcoinEvent.WithdrawalFailed event) {
        return inState(event.withdrawalId(), event.accountId(), State.FAILED)
                .with("reason", event.reason())
                .with("proof", event.proof())
                .with("failed_at", event.failedAt());
    }

    static Row settled(AccountingEvent.WithdrawalSettled event) {
        return inState(event.withdrawalId(), event.accountId(), State.SETTLED)
                .with("amount_msat", event.amountMsat())
                .with("fee_msat", event.feeMsat())
                .with("released_msat", event.releasedMsat());
    }

    static Row released(AccountingEvent.WithdrawalReleased event) {
        return inState(event.withdrawalId(), event.accountId(), State.RELEASED)
                .with("released_msat", event.releasedMsat());
    }

    private static Row inState(UUID withdrawalId, UUID accountId, State state) {
        return MODEL.row(withdrawalId)
                .with("account_id", accountId)
                .with("state_rank", state.ordinal() + 1)
                .with("state", state.name().toLowerCase(Locale.ROOT));
    }
}
