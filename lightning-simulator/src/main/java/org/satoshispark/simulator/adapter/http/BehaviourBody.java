package org.satoshispark.simulator.adapter.http;

import org.satoshispark.simulator.domain.Behaviour;
import org.satoshispark.simulator.domain.FailureReason;
import org.satoshispark.simulator.domain.Outcome;
import org.satoshispark.simulator.domain.Reply;

/** A script as it comes: everything may be left out, which means "succeed at once for the usual fee". */
record BehaviourBody(Outcome outcome, Long feeMsat, FailureReason failureReason, Long afterSeconds, Reply reply) {
    static Behaviour read(BehaviourBody body) {
        if (body == null) {
            return Behaviour.succeed();
        }
        try {
            return new Behaviour(
                    body.outcome == null ? Outcome.SUCCEED : body.outcome,
                    body.feeMsat,
                    body.failureReason,
                    body.afterSeconds == null ? 0 : body.afterSeconds,
                    body.reply == null ? Reply.TOLD : body.reply);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("behaviour", e.getMessage());
        }
    }
}
