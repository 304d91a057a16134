package org.satoshispark.bitcoin.application.withdrawal;

import org.satoshispark.bitcoin.application.node.PaymentFate;
import org.satoshispark.bitcoin.domain.withdrawal.PaymentTerms;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalInput.*;

/** What the node's answers amount to; everything that is not surely known is a loss of sight (lightning.md G1). */
final class NodeAnswers {
    private NodeAnswers() {}

    static Heard fate(String asked, PaymentTerms terms, PaymentFate fate) {
        return switch (fate) {
            case PaymentFate.InFlight(long lastBlockHeight) ->
                Heard.of(new SeeInFlight(), new NodeWord(asked, "IN_FLIGHT", "", lastBlockHeight));
            case PaymentFate.Failed(String reason) ->
                Heard.of(new SeeFailure(FailureWords.of(reason)), new NodeWord(asked, "FAILED", reason, 0));
            case PaymentFate.Succeeded paid -> succeeded(asked, terms, paid);
        };
    }

    /** No other call can reach the node any more. */
    static Heard lastFailure(String asked, PaymentFate.Failed failed) {
        return Heard.of(
                new SeeLastFailure(FailureWords.of(failed.reason())),
                new NodeWord(asked, "FAILED", failed.reason(), 0));
    }

    static Heard alreadyExists(String asked) {
        return Heard.of(new SeeInFlight(), new NodeWord(asked, "ALREADY_EXISTS", "", 0));
    }

    static Heard unknown(String asked, String why) {
        return Heard.of(new LoseSight(), new NodeWord(asked, "UNKNOWN", why, 0));
    }

    static Heard notFound(String asked) {
        return Heard.of(new LoseSight(), new NodeWord(asked, "NOT_FOUND", "", 0));
    }

    private static Heard succeeded(String asked, PaymentTerms terms, PaymentFate.Succeeded paid) {
        if (!paid.preimage().hash().equals(terms.hash())) {
            return unknown(asked, "success without the right preimage")
                    .alarming("the node reports success with a preimage of another hash");
        }
        var heard = Heard.of(
                new SeeSuccess(paid.preimage(), paid.valueMsat(), paid.feeMsat()),
                new NodeWord(asked, "SUCCEEDED", paid.valueMsat() + " + " + paid.feeMsat() + " msat", 0));
        var asHeld = paid.valueMsat() == terms.amountMsat() && paid.feeMsat() <= terms.feeLimitMsat();
        return asHeld ? heard : heard.alarming("the node paid other sums than were held");
    }
}
