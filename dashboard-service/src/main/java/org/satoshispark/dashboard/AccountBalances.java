package org.satoshispark.dashboard;

import static org.satoshispark.dashboard.ColumnType.NUMBER;
import static org.satoshispark.dashboard.ColumnType.TIME;

import java.time.Instant;
import java.util.UUID;

/** Read model: what each account has and what of it is held, as of the newest {@code accountVersion} heard. */
final class AccountBalances {
    static final ReadModel MODEL = new ReadModel(
            "account_balance",
            "account_id",
            Column.of("account_version", NUMBER),
            Column.guarded("available_msat", NUMBER, "account_version"),
            Column.guarded("held_msat", NUMBER, "account_version"),
            Column.of("registered_at", TIME),
            Column.of("opened_at", TIME));

    private AccountBalances() {}

    static Row registered(UUID accountId, Instant at) {
        return MODEL.row(accountId).with("registered_at", at);
    }

    static Row opened(UUID accountId, Instant at) {
        return MODEL.row(accountId).with("opened_at", at);
    }

    /** The balance right after the posting that made the account's version {@code version}. */
    static Row posted(UUID accountId, long version, long availableMsat, long heldMsat) {
        return MODEL.row(accountId)
                .with("account_version", version)
                .with("available_msat", availableMsat)
                .with("held_msat", heldMsat);
    }
}
