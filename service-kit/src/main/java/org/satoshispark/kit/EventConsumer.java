package org.satoshispark.kit;

import io.micrometer.core.instrument.Metrics;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.satoshispark.messages.Message;

/**
 * Consumes a polled batch in one transaction: claim the ids, load all that is touched, handle in memory, write, commit
 * (DESIGN.md 5). A failing record is isolated by halving; what is left of it is buried in a transaction of its own.
 */
public final class EventConsumer {
    /** As long as Kafka would wait for a poll: then rather another process. */
    private static final RetryPolicy RETRIES = new RetryPolicy(Duration.ofMinutes(5));

    /** With the pauses between them about 10 s: far longer than a backend needs to show what it has committed. */
    private static final int LOOKS = 12;

    private final Transactions transactions;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final Burial burial;
    private final Function<Envelope, Reaction> reactions;
    private final RetryPolicy retries;

    /** @param reactions the service's one exhaustive switch over what it may hear */
    public EventConsumer(
            Transactions transactions, Inbox inbox, DeadLetters deadLetters, Function<Message, Reaction> reactions) {
        this(inbox, deadLetters, transactions, envelope -> reactions.apply(envelope.message()), RETRIES);
    }

    private EventConsumer(
            Inbox inbox,
            DeadLetters deadLetters,
            Transactions transactions,
            Function<Envelope, Reaction> reactions,
            RetryPolicy retries) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.reactions = reactions;
        this.retries = retries;
        this.burial = new Burial(transactions, deadLetters, retries);
    }

    /** For read models, which keep the id and the time of what they heard as well. */
    public static EventConsumer ofEnvelopes(
            Transactions transactions, Inbox inbox, DeadLetters deadLetters, Function<Envelope, Reaction> reactions) {
        return new EventConsumer(inbox, deadLetters, transactions, reactions, RETRIES);
    }

    /** The same, but it gives a database up after another time. */
    EventConsumer within(Duration time) {
        return new EventConsumer(inbox, deadLetters, transactions, reactions, new RetryPolicy(time));
    }

    private record Heard(Incoming record, Envelope envelope, Reaction.Bound bound) {}

    /**
     * Handles the batch in its order. Succeeds when every record had its effect, was known already, passed over or buried.
     * Fails only when the database stayed away, or said nothing, for five minutes: then nothing is acknowledged and the process should restart.
     */
    public Uni<Void> hear(List<Incoming> records) {
        var heard = new ArrayList<Heard>();
        var broken = new ArrayList<Decoded.Undecodable>();
        for (var record : records) {
            switch (Codec.decode(record)) {
                case Decoded.Known known -> reactTo(known, heard, broken);
                case Decoded.Unknown unknown ->
                    // By topic: there are as many types as anybody cares to write, and each tag is kept for good.
                    Metrics.counter("spark_unknown_types", "topic", record.topic())
                            .increment();
                case Decoded.Undecodable undecodable -> broken.add(undecodable);
            }
        }
        Metrics.summary("spark_batch_size").record(heard.size());
        return handle(heard).chain(() -> burial.of(broken));
    }

    private void reactTo(Decoded.Known known, List<Heard> heard, List<Decoded.Undecodable> broken) {
        try {
            reactions
                    .apply(known.envelope())
                    .bound()
                    .ifPresent(bound -> heard.add(new Heard(known.record(), known.envelope(), bound)));
        } catch (RuntimeException malformed) {
            broken.add(new Decoded.Undecodable(known.record(), malformed.toString()));
        }
    }

    private Uni<Void> handle(List<Heard> batch) {
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return attempt(batch, !transactions.showsCommitsAtOnce())
                .onFailure(EventConsumer::isOfTheRecord)
                .recoverWithUni(failure -> batch.size() > 1 ? halve(batch) : alone(batch, failure));
    }

    /** An Error is the process's end, not the record's fault: nothing is buried for want of memory. */
    private static boolean isOfTheRecord(Throwable failure) {
        return !(failure instanceof Error) && !Faults.isPassing(failure);
    }

    private Uni<Void> alone(List<Heard> one, Throwable failure) {
        return failure instanceof NotVisibleYet ? lookAgain(one) : bury(one, failure);
    }

    private Uni<Void> bury(List<Heard> one, Throwable failure) {
        return burial.ofPoison(one.getFirst().record(), failure);
    }

    private Uni<Void> lookAgain(List<Heard> one) {
        Metrics.counter("spark_not_visible_yet").increment();
        return attempt(one, true)
                .onFailure(NotVisibleYet.class)
                .retry()
                .withBackOff(Duration.ofMillis(20), Duration.ofSeconds(2))
                .atMost(LOOKS)
                .onFailure(NotVisibleYet.class)
                .recoverWithUni(never -> attempt(one, false))
                .onFailure(EventConsumer::isOfTheRecord)
                .recoverWithUni(failure -> bury(one, failure));
    }

    private Uni<Void> halve(List<Heard> batch) {
        var middle = batch.size() / 2;
        return handle(batch.subList(0, middle)).chain(() -> handle(batch.subList(middle, batch.size())));
    }

    private Uni<Void> attempt(List<Heard> batch, boolean expecting) {
        return retries.apply(() -> transactions.open(work -> together(work, batch, expecting)));
    }

    private Uni<Void> together(UnitOfWork work, List<Heard> batch, boolean expecting) {
        if (expecting) {
            work.expect();
        }
        var ids = batch.stream().map(heard -> heard.envelope().id()).distinct().toList();
        return inbox.claim(work, ids).chain(fresh -> {
            var news = firstOfEach(batch, fresh);
            Metrics.counter("spark_inbox_duplicates").increment(batch.size() - news.size());
            var touches = Touches.none();
            news.forEach(heard -> touches.and(heard.bound().touches()));
            return work.load(touches).invoke(() -> news.forEach(heard -> react(work, heard)));
        });
    }

    private static List<Heard> firstOfEach(List<Heard> batch, Set<UUID> fresh) {
        var unseen = new java.util.HashSet<>(fresh);
        return batch.stream()
                .filter(heard -> unseen.remove(heard.envelope().id()))
                .toList();
    }

    private static void react(UnitOfWork work, Heard heard) {
        work.because(Cause.of(heard.envelope()));
        heard.bound().on().apply(work).forEach(work::say);
    }
}
