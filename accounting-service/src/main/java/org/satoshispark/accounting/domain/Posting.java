package org.satoshispark.accounting.domain;

import java.util.Objects;
import java.util.stream.Stream;

/** One line of a journal entry: signed msat, never 0; what is owed to an account grows with a positive one. */
public sealed interface Posting {

    long amountMsat();

    /**
     * On an account with a balance.
     *
     * @param accountVersion the account's version that this entry made; both buckets of one entry share it
     * @param availableMsat  available balance right after the whole entry
     * @param heldMsat       held balance right after the whole entry
     */
    record OnAccount(
            AccountId account, Bucket bucket, long amountMsat, long accountVersion, long availableMsat, long heldMsat)
            implements Posting {
        public OnAccount {
            Objects.requireNonNull(account, "account");
            Objects.requireNonNull(bucket, "bucket");
            Msat.positive(Math.abs(amountMsat));
            Msat.notNegative(availableMsat);
            Msat.notNegative(heldMsat);
        }
    }

    /** On an account of the operator's. */
    record OnSystem(SystemAccount account, long amountMsat) implements Posting {
        public OnSystem {
            Objects.requireNonNull(account, "account");
            Msat.positive(Math.abs(amountMsat));
        }
    }

    /** A posting on a system account, or none when nothing moves. */
    static Stream<Posting> on(SystemAccount account, long amountMsat) {
        return amountMsat == 0 ? Stream.empty() : Stream.of(new OnSystem(account, amountMsat));
    }
}
