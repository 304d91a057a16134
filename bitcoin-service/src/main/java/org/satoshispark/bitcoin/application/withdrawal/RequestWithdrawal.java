package org.satoshispark.bitcoin.application.withdrawal;

import java.time.InstantSource;
import org.satoshispark.bitcoin.application.withdrawal.ReadInvoice.Reading.Readable;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;
import org.satoshispark.kit.Ids;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.messages.BitcoinEvent.WithdrawalRequested;

/** Writes down what somebody wants paid and asks accounting to hold it; nothing is held and nothing sent by this. */
public final class RequestWithdrawal {
    private final FixTerms fixTerms;
    private final Withdrawals withdrawals;
    private final InstantSource clock;

    public RequestWithdrawal(FixTerms fixTerms, Withdrawals withdrawals, InstantSource clock) {
        this.fixTerms = fixTerms;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Requested(Withdrawal withdrawal) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    public Touches touches(Readable read) {
        return fixTerms.touches(read);
    }

    public Outcome decide(Ask ask, Readable read, UnitOfWork work) {
        return switch (fixTerms.decide(ask, read, work)) {
            case FixTerms.Outcome.Refused(Refusal refusal) -> new Outcome.Refused(refusal);
            case FixTerms.Outcome.Fixed(var terms) -> {
                var withdrawal = Withdrawal.request(Ids.next(), ask.accountId(), terms, clock.instant());
                work.add(withdrawals, withdrawal);
                work.say(requested(withdrawal));
                yield new Outcome.Requested(withdrawal);
            }
        };
    }

    private static WithdrawalRequested requested(Withdrawal withdrawal) {
        var terms = withdrawal.terms();
        return new WithdrawalRequested(
                withdrawal.id(),
                withdrawal.accountId(),
                terms.amountMsat(),
                terms.feeLimitMsat(),
                withdrawal.standing().internal(),
                withdrawal.requestedAt(),
                withdrawal.facts());
    }
}
