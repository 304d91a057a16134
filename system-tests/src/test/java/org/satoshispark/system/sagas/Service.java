package org.satoshispark.system.sagas;

import java.lang.reflect.ParameterizedType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.satoshispark.kit.EventConsumer;
import org.satoshispark.kit.EventHandler;
import org.satoshispark.kit.Incoming;
import org.satoshispark.kit.Job;
import org.satoshispark.kit.Reaction;
import org.satoshispark.kit.memory.InMemoryTransactions;
import org.satoshispark.messages.Message;

/** One service of a story: its real event handlers and jobs, on a database in memory. */
final class Service {
    final String name;
    final InMemoryTransactions transactions;
    final List<Job<?, ?>> jobs;
    private final Map<Class<?>, EventHandler<Message, ?>> handlers = new HashMap<>();
    private final EventConsumer consumer;

    Service(String name, InMemoryTransactions transactions, List<EventHandler<?, ?>> handlers, List<Job<?, ?>> jobs) {
        this.name = name;
        this.transactions = transactions;
        this.jobs = jobs;
        handlers.forEach(handler -> this.handlers.put(heardBy(handler), hearing(handler)));
        this.consumer = new EventConsumer(transactions, transactions, transactions, this::react);
    }

    private Reaction react(Message message) {
        var handler = handlers.get(message.getClass());
        return handler == null ? Reaction.passOver() : Reaction.by(handler, message);
    }

    void hear(List<Incoming> batch) {
        consumer.hear(batch).await().indefinitely();
    }

    private static Class<?> heardBy(EventHandler<?, ?> handler) {
        return Stream.of(handler.getClass().getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType() == EventHandler.class)
                .map(type -> (Class<?>) type.getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static EventHandler<Message, ?> hearing(EventHandler<?, ?> handler) {
        return (EventHandler<Message, ?>) handler;
    }
}
