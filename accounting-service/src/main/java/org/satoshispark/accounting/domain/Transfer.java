package org.satoshispark.accounting.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** Moves available money between two accounts: both change, or neither. */
public final class Transfer {
    private Transfer() {}

    /**
     * A donation into an escrow. A closed or full escrow is told before an empty purse, because it will stay so.
     *
     * @param donor empty when the donor's account is not open: there is nothing on it
     */
    public static Outcome intoEscrow(Optional<Account> donor, Account escrow, long amountMsat) {
        return escrow.whyNotIn(amountMsat)
                .or(() -> whyNotOut(donor, amountMsat))
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> move(donor.orElseThrow(), escrow, amountMsat));
    }

    private static Optional<Reason> whyNotOut(Optional<Account> donor, long amountMsat) {
        return donor.isEmpty()
                ? Optional.of(Reason.INSUFFICIENT_FUNDS)
                : donor.get().whyNotOut(amountMsat);
    }

    private static Outcome.Posted move(Account from, Account to, long amountMsat) {
        return new Outcome.Posted(Stream.of(from.transferOut(amountMsat), to.transferIn(amountMsat))
                .flatMap(half -> half.postings().stream())
                .toList());
    }
}
