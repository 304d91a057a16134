package org.satoshispark.accounting.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a hold is spent when the node says what really left it, in msat. The account pays at most what it agreed to; what
 * the node spent beyond that is the operator's expense, never silently the user's.
 *
 * @param amountMsat       charged to the account, at most the amount held
 * @param feeMsat          charged to the account, at most the fee limit held
 * @param releasedMsat     the rest of the hold
 * @param excessAmountMsat paid to the payee beyond the amount held
 * @param excessFeeMsat    routing fee beyond the limit held
 */
public record Settlement(long amountMsat, long feeMsat, long releasedMsat, long excessAmountMsat, long excessFeeMsat) {

    static Settlement of(Hold hold, long paidMsat, long paidFeeMsat) {
        var amount = Math.min(Msat.positive(paidMsat), hold.amountMsat());
        var fee = Math.min(Msat.notNegative(paidFeeMsat), hold.feeLimitMsat());
        return new Settlement(amount, fee, hold.totalMsat() - amount - fee, paidMsat - amount, paidFeeMsat - fee);
    }

    public long chargedMsat() {
        return amountMsat + feeMsat;
    }

    public boolean exceedsHold() {
        return excessAmountMsat + excessFeeMsat > 0;
    }

    /** The operator's side: what left through {@code through}, and what of it the operator pays. */
    public List<Posting> counterpart(SystemAccount through) {
        return Stream.of(
                        Posting.on(through, amountMsat + excessAmountMsat),
                        Posting.on(through, feeMsat + excessFeeMsat),
                        Posting.on(SystemAccount.EXPENSE, -excessAmountMsat),
                        Posting.on(SystemAccount.EXPENSE, -excessFeeMsat))
                .flatMap(posting -> posting)
                .toList();
    }
}
