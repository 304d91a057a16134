package org.satoshispark.bitcoin.application.node;

import java.time.Duration;
import org.satoshispark.bitcoin.application.node.KnownPayments.KnownPayment;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.node.KnownNode;

/** Compares the newest things that a node must remember with what it says of them (lightning.md N3). */
public final class NodeMemory {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final KnownDeposits deposits;
    private final KnownPayments payments;
    private final ReceivingNode receiver;
    private final PayingNode payer;

    public NodeMemory(KnownDeposits deposits, KnownPayments payments, ReceivingNode receiver, PayingNode payer) {
        this.deposits = deposits;
        this.payments = payments;
        this.receiver = receiver;
        this.payer = payer;
    }

    /** What the comparison gave. */
    public sealed interface Verdict {
        record Remembers() implements Verdict {}

        record Forgot(String what) implements Verdict {}

        /** It could not be asked. */
        record Silent(String why) implements Verdict {}
    }

    /** Only for a node that is ours; blocks. */
    Verdict compare(KnownNode node) {
        var since = node.rememberedSince().orElseThrow();
        var settled = deposits.newestSettledBy(node.id(), since);
        var verdict = settled.isPresent() ? remembers(settled.get()) : new Verdict.Remembers();
        if (!(verdict instanceof Verdict.Remembers)) {
            return verdict;
        }
        var ended = payments.newestEndedBy(node.id(), since);
        return ended.isPresent() ? remembers(ended.get()) : verdict;
    }

    private Verdict remembers(Deposit deposit) {
        var hash = deposit.request().hash();
        var receipt = deposit.receipt().orElseThrow();
        return switch (receiver.lookup(hash)) {
            case LookupAnswer.Found found
            when found.invoice().state() == NodeInvoice.State.SETTLED
                    && found.invoice().paidMsat() == receipt.paidMsat()
                    && found.invoice().settleIndex() == receipt.settleIndex() -> new Verdict.Remembers();
            case LookupAnswer.Found other -> new Verdict.Forgot("it tells settled invoice " + hash + " differently");
            case LookupAnswer.NotFound none -> new Verdict.Forgot("it does not know settled invoice " + hash);
            case LookupAnswer.Unknown silent -> new Verdict.Silent(silent.why());
        };
    }

    private Verdict remembers(KnownPayment payment) {
        return switch (payer.track(payment.hash(), PATIENCE)) {
            case PaymentFate.Succeeded paid
            when payment.succeeded()
                    && paid.valueMsat() == payment.valueMsat()
                    && paid.feeMsat() == payment.feeMsat() -> new Verdict.Remembers();
            case PaymentFate.Failed failed when !payment.succeeded() -> new Verdict.Remembers();
            case PaymentFate other -> new Verdict.Forgot("it tells ended payment " + payment.hash() + " differently");
            case TrackAnswer.NotFound none -> new Verdict.Forgot("it does not know ended payment " + payment.hash());
            case TrackAnswer.Unknown silent -> new Verdict.Silent(silent.why());
        };
    }
}
