package org.satoshispark.kit;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the outbox partitions of the next days and drops what is past its time, in every service alike. */
@ApplicationScoped
public class Housekeeping {
    private final Transactions transactions;

    public Housekeeping(Transactions transactions) {
        this.transactions = transactions;
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> keepHouse() {
        return transactions
                .open(work -> work.sql().query("select keep_house()"))
                .replaceWithVoid();
    }
}
