package org.satoshispark.system.simulation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.satoshispark.bitcoin.application.node.PayingNode;
import org.satoshispark.bitcoin.application.node.ReceivingNode;
import org.satoshispark.kit.Reaction;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.kit.memory.InMemoryRepository;
import org.satoshispark.messages.Message;
import org.satoshispark.system.services.NodePorts;

/** The few ways in which a fault is put between a real handler or job and its ports. */
final class Faults {
    private Faults() {}

    /** {@code service} takes messages of one type for others. */
    static <M extends Message> Bug hears(String service, Class<M> type, Function<M, ? extends Message> other) {
        return new Bug() {
            @Override
            public Reaction reaction(String who, Message message, Function<Message, Reaction> real) {
                return real.apply(
                        who.equals(service) && type.isInstance(message) ? other.apply(type.cast(message)) : message);
            }
        };
    }

    /** {@code service} does something else about messages of one type; empty leaves it to the real handler. */
    static <M extends Message> Bug does(
            String service, Class<M> type, Function<M, Optional<Function<UnitOfWork, List<? extends Message>>>> other) {
        return new Bug() {
            @Override
            public Reaction reaction(String who, Message message, Function<Message, Reaction> real) {
                var reaction = real.apply(message);
                if (!who.equals(service) || !type.isInstance(message)) {
                    return reaction;
                }
                var touches = reaction.bound().orElseThrow().touches();
                return other.apply(type.cast(message))
                        .map(on -> new Reaction(Optional.of(new Reaction.Bound(touches, on))))
                        .orElse(reaction);
            }
        };
    }

    static <A> Bug reads(Function<Rows, InMemoryRepository<?, A>> repository, UnaryOperator<A> as) {
        return new Bug() {
            @Override
            public void into(Rows rows) {
                repository.apply(rows).readsAs(as);
            }
        };
    }

    static <A> Bug stores(Function<Rows, InMemoryRepository<?, A>> repository, UnaryOperator<A> as) {
        return new Bug() {
            @Override
            public void into(Rows rows) {
                repository.apply(rows).storesAs(as);
            }
        };
    }

    static Bug receives(UnaryOperator<ReceivingNode> as) {
        return new Bug() {
            @Override
            public NodePorts node(NodePorts real, Rows rows) {
                return new NodePorts(real.status(), as.apply(real.receiving()), real.paying());
            }
        };
    }

    static Bug pays(UnaryOperator<PayingNode> as) {
        return new Bug() {
            @Override
            public NodePorts node(NodePorts real, Rows rows) {
                return new NodePorts(real.status(), real.receiving(), as.apply(real.paying()));
            }
        };
    }
}
