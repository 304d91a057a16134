package org.satoshispark.bitcoin.application.withdrawal;

import java.util.Optional;
import org.satoshispark.bitcoin.domain.withdrawal.Origin;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;
import org.satoshispark.kit.Cause;

/** From the message that accepted a withdrawal to the facts that a job says about it (DESIGN.md 6, messaging.md 1.2). */
final class Origins {
    private Origins() {}

    static Origin of(Withdrawal accepted, Cause heard) {
        return new Origin(heard.correlationId().orElse(accepted.id()), heard.causationId(), heard.traceparent());
    }

    /** Of what is said about the withdrawal; a fresh cause for one that was accepted before origins were kept. */
    static Cause ofOwn(Withdrawal withdrawal) {
        return withdrawal
                .origin()
                .map(origin -> Cause.remembered(Optional.of(origin.sagaId()), origin.causeId(), origin.trace()))
                .orElseGet(Cause::fresh);
    }

    /** Of what a withdrawal makes us say about something else, which keeps its own saga. */
    static Cause ofOther(Withdrawal withdrawal) {
        return withdrawal
                .origin()
                .map(origin -> Cause.remembered(Optional.empty(), origin.causeId(), origin.trace()))
                .orElseGet(Cause::fresh);
    }
}
