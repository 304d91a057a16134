package org.satoshispark.bitcoin.application.withdrawal;

import java.time.InstantSource;
import org.satoshispark.bitcoin.application.node.PayingNode;
import org.satoshispark.bitcoin.application.node.PaymentAnswer;
import org.satoshispark.bitcoin.application.node.PaymentFate;
import org.satoshispark.bitcoin.application.node.TrackAnswer;
import org.satoshispark.bitcoin.domain.withdrawal.Reply;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalInput.*;

/** The first and only send of an accepted withdrawal: check, commit SENDING, call, commit the answer (G2, W2, W9, W16). */
final class SendPayment {
    private final Advance advance;
    private final PayingNode node;
    private final NodeGate gate;
    private final InvoiceRecheck recheck;
    private final Orders orders;
    private final InstantSource clock;
    private final PaymentPace pace;

    SendPayment(Advance advance, PayingNode node, NodeGate gate, InstantSource clock, PaymentPace pace) {
        this.advance = advance;
        this.node = node;
        this.gate = gate;
        this.recheck = new InvoiceRecheck(node);
        this.orders = new Orders(pace);
        this.clock = clock;
        this.pace = pace;
    }

    void drive(Withdrawal accepted) {
        var terms = accepted.terms();
        if (!clock.instant().isBefore(terms.expiresAt())) {
            neverSent(accepted, "The invoice expired before it could be sent. Try again with a new one.");
        } else if (!gate.isOpenFor(terms.node())) {
            advance.lookAgain(accepted.id());
        } else {
            switch (recheck.of(terms)) {
                case InvoiceRecheck.Same same -> send(accepted);
                case InvoiceRecheck.Differs(String what) -> differs(accepted, what);
                case InvoiceRecheck.Unknown unknown -> advance.lookAgain(accepted.id());
            }
        }
    }

    private void send(Withdrawal accepted) {
        if (advance.take(accepted.id(), Heard.of(new Send())) instanceof Reply.Moved) {
            var answer = node.pay(orders.of(accepted.terms()), pace.payPatience());
            advance.take(accepted.id(), heard(accepted, answer));
        }
    }

    private Heard heard(Withdrawal sent, PaymentAnswer answer) {
        return switch (answer) {
            case PaymentFate fate -> NodeAnswers.fate("pay", sent.terms(), fate);
            case PaymentAnswer.AlreadyExists exists -> NodeAnswers.alreadyExists("pay");
            case PaymentAnswer.Refused(String text) -> refused(sent, text);
            case PaymentAnswer.Unknown(String why) -> NodeAnswers.unknown("pay", why);
        };
    }

    /** A refusal of the one and only call is proof only together with NotFound on a trusted node (lightning.md 5.6). */
    private Heard refused(Withdrawal sent, String text) {
        return switch (node.track(sent.terms().hash(), pace.glance())) {
            case PaymentFate.Failed old
            when sent.terms().triedBefore() -> NodeAnswers.unknown("track", "the failure of an earlier withdrawal");
            case PaymentFate fate -> NodeAnswers.fate("track", sent.terms(), fate);
            case TrackAnswer.NotFound none
            when gate.trusts(sent.terms().node()) ->
                Heard.of(new SeeRefusal("The node refused it: " + text), new NodeWord("pay", "REFUSED", text, 0));
            case TrackAnswer.NotFound none -> NodeAnswers.notFound("track");
            case TrackAnswer.Unknown(String why) -> NodeAnswers.unknown("track", why);
        };
    }

    private void differs(Withdrawal accepted, String what) {
        var why = "The invoice reads differently now: " + what;
        advance.take(accepted.id(), Heard.of(new ProveNeverSent(why)).alarming(why));
    }

    private void neverSent(Withdrawal accepted, String why) {
        advance.take(accepted.id(), Heard.of(new ProveNeverSent(why)));
    }
}
