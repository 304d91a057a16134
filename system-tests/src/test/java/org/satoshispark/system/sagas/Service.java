package org.satoshispark.system.sagas;

import java.util.List;
import java.util.function.Function;
import org.satoshispark.kit.EventConsumer;
import org.satoshispark.kit.Incoming;
import org.satoshispark.kit.Reaction;
import org.satoshispark.kit.memory.InMemoryTransactions;
import org.satoshispark.messages.Message;
import org.satoshispark.system.services.Chore;

/** One service of a story: its real reactions and jobs, on a database in memory. */
final class Service {
    final String name;
    final InMemoryTransactions transactions;
    final List<Chore> chores;
    private final Runnable restart;
    private final EventConsumer consumer;

    /** @param restart what a new process does not know any more */
    Service(
            String name,
            InMemoryTransactions transactions,
            Function<Message, Reaction> reactions,
            List<Chore> chores,
            Runnable restart,
            Sabotage sabotage) {
        this.name = name;
        this.transactions = transactions;
        this.chores = chores;
        this.restart = restart;
        this.consumer = new EventConsumer(
                transactions,
                sabotage.inbox(transactions),
                transactions,
                message -> sabotage.reaction(name, message, reactions));
    }

    void hear(List<Incoming> batch) {
        consumer.hear(batch).await().indefinitely();
    }

    void restarts() {
        restart.run();
    }

    int said() {
        return transactions.outbox().size();
    }
}
