package org.satoshispark.accounting.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * The closing of an escrow: everything in it goes to the owner.
 *
 * @param paidOutMsat what the owner got, 0 or more
 * @param parkedMsat  what went to SUSPENSE because the owner's balance is at its limit; 0 but for that
 * @param postings    empty when the escrow was empty
 */
public record Payout(long paidOutMsat, long parkedMsat, List<Posting> postings) {

    /** Closes an OPEN escrow; from then on every transfer into it is refused and stays with the donor (lightning.md I6). */
    public static Payout of(Account escrow, Account owner) {
        var amount = escrow.balanceMsat();
        var out = escrow.close().postings();
        if (amount == 0) {
            return new Payout(0, 0, out);
        }
        return owner.whyNotIn(amount).isEmpty()
                ? new Payout(amount, 0, join(out, owner.transferIn(amount).postings()))
                : new Payout(0, amount, join(out, List.of(new Posting.OnSystem(SystemAccount.SUSPENSE, amount))));
    }

    private static List<Posting> join(List<Posting> out, List<Posting> in) {
        return Stream.concat(out.stream(), in.stream()).toList();
    }
}
