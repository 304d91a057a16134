package org.satoshispark.bitcoin.application.withdrawal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.satoshispark.bitcoin.application.node.PayingNode;
import org.satoshispark.bitcoin.application.node.PaymentAnswer;
import org.satoshispark.bitcoin.application.node.PaymentFate;
import org.satoshispark.bitcoin.application.node.TrackAnswer;
import org.satoshispark.bitcoin.domain.withdrawal.PaymentTerms;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalInput.*;

/** Asks the owning node what became of a payment that it may know; never sends blindly (lightning.md W3-W8, W22). */
final class TrackPayment {
    private final Advance advance;
    private final PayingNode node;
    private final NodeGate gate;
    private final Orders orders;
    private final InstantSource clock;
    private final PaymentPace pace;

    TrackPayment(Advance advance, PayingNode node, NodeGate gate, InstantSource clock, PaymentPace pace) {
        this.advance = advance;
        this.node = node;
        this.gate = gate;
        this.orders = new Orders(pace);
        this.clock = clock;
        this.pace = pace;
    }

    void drive(Withdrawal open) {
        // The clock is read before the node is asked: what it says then is surely said after this moment (W6).
        var askedAt = clock.instant();
        if (gate.isConnectedTo(open.terms().node())) {
            advance.take(open.id(), heard(open, askedAt, node.track(open.terms().hash(), pace.glance())));
        } else {
            advance.take(open.id(), Heard.of(new LoseSight()));
        }
        if (isStuck(open)) {
            advance.take(open.id(), Heard.of(new MarkStuck()));
        }
    }

    private Heard heard(Withdrawal open, Instant askedAt, TrackAnswer answer) {
        return switch (answer) {
            case PaymentFate.Failed failed -> failed(open, askedAt, failed);
            case PaymentFate fate -> NodeAnswers.fate("track", open.terms(), fate);
            case TrackAnswer.NotFound none -> nothingThere(open, askedAt, Optional.empty());
            case TrackAnswer.Unknown(String why) -> NodeAnswers.unknown("track", why);
        };
    }

    /** May be the old word about an earlier withdrawal with this hash; our own request may still arrive then (W10). */
    private Heard failed(Withdrawal open, Instant askedAt, PaymentFate.Failed failed) {
        var terms = open.terms();
        if (!gate.trusts(terms.node())) {
            return NodeAnswers.unknown("track", "failed, but the node is not trusted");
        }
        if (terms.triedBefore() && !open.standing().seenAtNode()) {
            return nothingThere(open, askedAt, Optional.of(failed));
        }
        if (open.standing().askedAgain() && !isPastFence(terms, askedAt)) {
            return NodeAnswers.unknown("track", "failed, but another call may still arrive");
        }
        return open.standing().askedAgain()
                ? NodeAnswers.lastFailure("track", failed)
                : NodeAnswers.fate("track", terms, failed);
    }

    /** Rule W6: before expiry ask the same again, long after it believe the node, in between wait. */
    private Heard nothingThere(Withdrawal open, Instant askedAt, Optional<PaymentFate.Failed> oldWord) {
        var terms = open.terms();
        if (!gate.trusts(terms.node())) {
            return NodeAnswers.notFound("track");
        }
        if (open.standing().seenAtNode()) {
            return NodeAnswers.notFound("track").alarming("the node forgot a payment that it had");
        }
        if (askedAt.isBefore(terms.expiresAt())) {
            return gate.isOpenFor(terms.node()) ? askAgain(open) : NodeAnswers.notFound("track");
        }
        if (!isPastFence(terms, askedAt)) {
            return NodeAnswers.notFound("track");
        }
        return oldWord.map(failed -> NodeAnswers.lastFailure("track", failed))
                .orElseGet(() -> Heard.of(
                        new PassExpiryFence("The payment never reached the node before the invoice expired."),
                        new NodeWord("track", "NOT_FOUND", "after expiry and margin", 0)));
    }

    private boolean isPastFence(PaymentTerms terms, Instant askedAt) {
        return !askedAt.isBefore(terms.expiresAt().plus(pace.fenceMargin()));
    }

    /** A refusal means nothing here: an earlier call may be on its way (W5). Nor does a failure before the fence (W9). */
    private Heard askAgain(Withdrawal open) {
        if (!advance.intends(open.id(), new AskAgain())) {
            return NodeAnswers.notFound("track");
        }
        return switch (node.pay(orders.of(open.terms()), pace.payPatience())) {
            case PaymentFate fate -> NodeAnswers.fate("pay again", open.terms(), fate);
            case PaymentAnswer.AlreadyExists exists -> NodeAnswers.alreadyExists("pay again");
            case PaymentAnswer.Refused(String text) -> NodeAnswers.unknown("pay again", text);
            case PaymentAnswer.Unknown(String why) -> NodeAnswers.unknown("pay again", why);
        };
    }

    private boolean isStuck(Withdrawal open) {
        var sentAt = open.schedule().sentAt().orElseThrow();
        return !open.standing().stuck() && !clock.instant().isBefore(sentAt.plus(pace.stuckAfter()));
    }
}
