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

/** Read model: deposits, from the invoice until the money is on the balance. */
final class Deposits {
    static final ReadModel MODEL = new ReadModel(
            "deposit",
            "deposit_id",
            Column.of("account_id", ID),
            Column.of("amount_msat", NUMBER),
            Column.of("requested_at", TIME),
            Column.of("expires_at", TIME),
            Column.of("state_rank", NUMBER),
            Column.guarded("state", TEXT, "state_rank"),
            Column.of("internal", FLAG),
            Column.of("settled_msat", NUMBER),
            Column.of("settled_at", TIME),
            Column.of("credited_msat", NUMBER));

    /** Later ones win: a settlement may follow an expiry (lightning.md D8), never the other way round. */
    enum State {
        REQUESTED,
        EXPIRED,
        SETTLED,
        CREDITED
    }

    private Deposits() {}

    static Row requested(BitcoinEvent.DepositRequested event) {
        return inState(event.depositId(), event.accountId(), State.REQUESTED)
                .with("amount_msat", event.amountMsat())
                .with("requested_at", event.requestedAt())
                .with("expires_at", event.expiresAt());
    }

    static Row expired(BitcoinEvent.DepositExpired event) {
        return inState(event.depositId(), event.accountId(), State.EXPIRED);
    }

    static Row settled(BitcoinEvent.DepositSettled event) {
        return inState(event.depositId(), event.accountId(), State.SETTLED)
                .with("internal", event.internal())
                .with("settled_msat", event.amountMsat())
                .with("settled_at", event.settledAt());
    }

    static Row credited(AccountingEvent.DepositCredited event) {
        return inState(event.depositId(), event.accountId(), State.CREDITED).with("credited_msat", event.amountMsat());
    }

    private static Row inState(UUID depositId, UUID accountId, State state) {
        return MODEL.row(depositId)
                .with("account_id", accountId)
                .with("state_rank", state.ordinal() + 1)
                .with("state", state.name().toLowerCase(Locale.ROOT));
    }
}
