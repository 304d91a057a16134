package org.satoshispark.bitcoin.application.withdrawal;

import java.util.OptionalLong;
import org.satoshispark.bitcoin.application.node.FeeAnswer;
import org.satoshispark.bitcoin.application.node.PayingNode;
import org.satoshispark.bitcoin.application.withdrawal.ReadInvoice.Reading.Readable;
import org.satoshispark.bitcoin.domain.withdrawal.PaymentTerms;
import org.satoshispark.kit.Transactions;

/** Shows what a withdrawal would hold, and what it might cost; stores nothing. */
public final class QuoteWithdrawal {
    private final ReadInvoice readInvoice;
    private final FixTerms fixTerms;
    private final PayingNode node;
    private final Transactions transactions;

    public QuoteWithdrawal(ReadInvoice readInvoice, FixTerms fixTerms, PayingNode node, Transactions transactions) {
        this.readInvoice = readInvoice;
        this.fixTerms = fixTerms;
        this.node = node;
        this.transactions = transactions;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param estimateMsat a lower bound for display; what is held is the limit (W14) */
        record Quoted(PaymentTerms terms, String description, OptionalLong estimateMsat) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    /** Blocks. */
    public Outcome quote(Ask ask) {
        return switch (readInvoice.read(ask)) {
            case ReadInvoice.Reading.Refused(Refusal refusal) -> new Outcome.Refused(refusal);
            case Readable read -> quote(ask, read);
        };
    }

    private Outcome quote(Ask ask, Readable read) {
        var fixed = transactions.runAndAwait(fixTerms.touches(read), work -> fixTerms.decide(ask, read, work));
        return switch (fixed) {
            case FixTerms.Outcome.Refused(Refusal refusal) -> new Outcome.Refused(refusal);
            case FixTerms.Outcome.Fixed(PaymentTerms terms) ->
                new Outcome.Quoted(terms, read.invoice().description(), estimate(terms));
        };
    }

    private OptionalLong estimate(PaymentTerms terms) {
        if (terms.internalDeposit().isPresent()) {
            return OptionalLong.of(0);
        }
        return switch (node.estimateFee(terms.destination(), terms.amountMsat())) {
            case FeeAnswer.Estimated(long feeMsat) -> OptionalLong.of(feeMsat);
            case FeeAnswer.NoRoute none -> OptionalLong.empty();
            case FeeAnswer.Unknown unknown -> OptionalLong.empty();
        };
    }
}
