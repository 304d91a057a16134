package org.satoshispark.kit;

import io.micrometer.core.instrument.Metrics;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jboss.logging.Logger;

/** Puts records that nobody can handle aside, each in a transaction of its own, so that those behind them go on. */
final class Burial {
    private static final Logger LOG = Logger.getLogger(Burial.class);
    private final Transactions transactions;
    private final DeadLetters deadLetters;
    private final RetryPolicy retries;

    Burial(Transactions transactions, DeadLetters deadLetters, RetryPolicy retries) {
        this.transactions = transactions;
        this.deadLetters = deadLetters;
        this.retries = retries;
    }

    /** @param failure why it was not handled */
    Uni<Void> ofPoison(Incoming record, Throwable failure) {
        LOG.errorf(failure, "record %s cannot be handled and goes to the dead letters", record.position());
        return of(new Decoded.Undecodable(record, failure.toString()));
    }

    Uni<Void> of(List<Decoded.Undecodable> broken) {
        return Multi.createFrom()
                .iterable(broken)
                .onItem()
                .transformToUniAndConcatenate(this::of)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> of(Decoded.Undecodable letter) {
        Metrics.counter("spark_dead_letters").increment();
        return retries.apply(() -> transactions.open(work -> deadLetters.bury(work, letter.record(), letter.reason())));
    }
}
