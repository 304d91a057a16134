package org.satoshispark.system.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.satoshispark.kit.EventConsumer;
import org.satoshispark.kit.Inbox;
import org.satoshispark.kit.Reaction;
import org.satoshispark.kit.memory.InMemoryTransactions;
import org.satoshispark.messages.Message;
import org.satoshispark.system.services.Chore;

/** A process of a service. Dies at any call of a port; a new one then begins with nothing but the database. */
final class Instance {
    final String service;
    final String name;
    final Group group;
    private final InMemoryTransactions transactions;
    private final UnaryOperator<Inbox> inbox;
    private final java.util.function.Supplier<Life> begin;
    private final Set<UUID> handled;
    private final boolean mayHandleTwice;
    boolean dead;
    Life life;
    private EventConsumer consumer;

    /** What a process has and loses when it dies. */
    record Life(Function<Message, Reaction> reactions, Map<String, Chore> chores, Object desk) {}

    /** @param handled which messages had their effect, in any process of the service */
    Instance(
            String service,
            String name,
            Group group,
            InMemoryTransactions transactions,
            UnaryOperator<Inbox> inbox,
            Set<UUID> handled,
            boolean mayHandleTwice,
            java.util.function.Supplier<Life> begin) {
        this.service = service;
        this.name = name;
        this.group = group;
        this.transactions = transactions;
        this.inbox = inbox;
        this.handled = handled;
        this.mayHandleTwice = mayHandleTwice;
        this.begin = begin;
        starts();
    }

    void starts() {
        dead = false;
        life = begin.get();
        var reactions = life.reactions();
        consumer = EventConsumer.ofEnvelopes(
                transactions,
                inbox.apply(transactions),
                transactions,
                envelope -> noted(envelope.id(), reactions.apply(envelope.message())));
    }

    /** A message must not have its effect in two commits. */
    private Reaction noted(UUID id, Reaction reaction) {
        if (reaction.bound().isEmpty()) {
            return reaction;
        }
        var bound = reaction.bound().get();
        return new Reaction(java.util.Optional.of(new Reaction.Bound(bound.touches(), work -> {
            transactions.onCommit(() -> Violation.unless(
                    handled.add(id) || mayHandleTwice,
                    Rule.HANDLED_ONCE,
                    () -> service + " handled message " + id + " a second time"));
            return bound.on().apply(work);
        })));
    }

    void hear(List<org.satoshispark.kit.Incoming> batch) {
        consumer.hear(batch).await().indefinitely();
    }

    List<Map.Entry<String, Chore>> chores() {
        return new ArrayList<>(life.chores().entrySet());
    }

    static Set<UUID> nothingHandled() {
        return new HashSet<>();
    }
}
