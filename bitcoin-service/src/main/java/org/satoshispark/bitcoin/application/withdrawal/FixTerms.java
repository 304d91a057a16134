package org.satoshispark.bitcoin.application.withdrawal;

import java.util.Optional;
import java.util.UUID;
import org.satoshispark.bitcoin.application.deposit.Deposits;
import org.satoshispark.bitcoin.application.withdrawal.ReadInvoice.Reading.Readable;
import org.satoshispark.bitcoin.application.withdrawal.Refusal.Kind;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.deposit.DepositState;
import org.satoshispark.bitcoin.domain.withdrawal.PaymentTerms;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.UnitOfWork;

/** Judges a readable invoice by our own books and fixes what will be held (W10-W13, W18, W19, I4). */
public final class FixTerms {
    private final Deposits deposits;
    private final ClaimedHashes claims;
    private final WithdrawalRules rules;

    public FixTerms(Deposits deposits, ClaimedHashes claims, WithdrawalRules rules) {
        this.deposits = deposits;
        this.claims = claims;
        this.rules = rules;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Fixed(PaymentTerms terms) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    public Touches touches(Readable read) {
        return Touches.of(deposits, read.invoice().hash())
                .and(claims, read.invoice().hash());
    }

    public Outcome decide(Ask ask, Readable read, UnitOfWork work) {
        var claim = work.find(claims, read.invoice().hash());
        if (claim.isPresent() && claim.get().paid()) {
            return refused(Kind.ALREADY_PAID, "was paid by a withdrawal before");
        }
        if (claim.isPresent() && claim.get().active()) {
            return refused(Kind.PAYMENT_UNDER_WAY, "is being paid by another withdrawal");
        }
        var limit = rules.fees().limitMsat(read.amountMsat(), ask.maxFeeMsat());
        if (limit.isEmpty()) {
            return new Outcome.Refused(new Refusal(
                    Kind.MAX_FEE,
                    "maxFeeMsat",
                    "must be " + rules.fees().leastAskMsat() + ".."
                            + rules.fees().capMsat()));
        }
        if (read.invoice().destination().equals(read.owner())) {
            return inside(
                    ask,
                    read,
                    claim.isPresent(),
                    work.find(deposits, read.invoice().hash()));
        }
        return fixed(ask, read, limit.getAsLong(), Optional.empty(), claim.isPresent());
    }

    /** Ours only when the whole text is ours; the same hash in another invoice is a stranger's (W19). */
    private Outcome inside(Ask ask, Readable read, boolean triedBefore, Optional<Deposit> own) {
        var invoice = own.flatMap(Deposit::invoice);
        if (invoice.isEmpty() || !invoice.get().text().equals(ask.text())) {
            return refused(Kind.NOT_PAYABLE, "names our node as payee but is none of our invoices");
        }
        var deposit = own.get();
        if (!deposit.request().node().equals(read.owner())) {
            return refused(Kind.NOT_PAYABLE, "belongs to another node of ours");
        }
        if (deposit.request().accountId().equals(ask.accountId())) {
            return refused(Kind.OWN_INVOICE, "is your own: the money would not move");
        }
        if (deposit.state().isSettled()) {
            return refused(Kind.ALREADY_PAID, "was paid before");
        }
        if (deposit.state() == DepositState.CANCELED) {
            return refused(Kind.NOT_PAYABLE, "was cancelled");
        }
        return fixed(ask, read, 0, Optional.of(deposit.request().id()), triedBefore);
    }

    private static Outcome fixed(
            Ask ask, Readable read, long feeLimitMsat, Optional<UUID> deposit, boolean triedBefore) {
        var invoice = read.invoice();
        return new Outcome.Fixed(new PaymentTerms(
                read.owner(),
                ask.text(),
                invoice.hash(),
                invoice.destination(),
                read.amountMsat(),
                invoice.amountMsat() == 0,
                feeLimitMsat,
                invoice.expiresAt(),
                deposit,
                triedBefore));
    }

    private static Outcome refused(Kind kind, String why) {
        return new Outcome.Refused(Refusal.invoice(kind, why));
    }
}
