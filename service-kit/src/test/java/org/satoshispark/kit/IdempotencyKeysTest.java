package org.satoshispark.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.satoshispark.kit.IdempotencyKeys.Answer;
import org.satoshispark.kit.IdempotencyKeys.Key;
import org.satoshispark.kit.IdempotencyKeys.Outcome;

class IdempotencyKeysTest {
    private final KitDatabase database = KitDatabase.shared();
    private final PgCounters counters = new PgCounters();
    private final IdempotencyKeys keys = new IdempotencyKeys(database.transactions);

    @Test
    void answersTheSameAndActsOnce() {
        var counter = Ids.next();
        var key = Key.of("alice", "count", UUID.randomUUID().toString(), "{\"by\":1}");
        var first = assertInstanceOf(Outcome.Answered.class, once(key, counter));
        var second = assertInstanceOf(Outcome.Answered.class, once(key, counter));
        assertEquals(first.answer(), second.answer());
        assertEquals(true, second.replayed());
        assertEquals(1, value(counter));
    }

    @Test
    void refusesAKeyThatMeantSomethingElse() {
        var counter = Ids.next();
        var text = UUID.randomUUID().toString();
        once(Key.of("alice", "count", text, "{\"by\":1}"), counter);
        assertInstanceOf(Outcome.KeyReused.class, once(Key.of("alice", "count", text, "{\"by\":2}"), counter));
        assertEquals(1, value(counter));
    }

    @Test
    void isScopedToCallerAndOperation() {
        var counter = Ids.next();
        var text = UUID.randomUUID().toString();
        once(Key.of("alice", "count", text, "{}"), counter);
        once(Key.of("bob", "count", text, "{}"), counter);
        once(Key.of("alice", "recount", text, "{}"), counter);
        assertEquals(3, value(counter));
    }

    @Test
    void letsConcurrentTwinsWaitForTheFirst() {
        var counter = Ids.next();
        var key = Key.of("alice", "count", UUID.randomUUID().toString(), "{}");
        var twins = IntStream.range(0, 8)
                .mapToObj(i -> keys.once(key, Cause.fresh(), Touches.of(counters, counter), work -> add(work, counter))
                        .subscribeAsCompletionStage())
                .toList();
        var answers = twins.stream()
                .map(twin -> ((Outcome.Answered) twin.toCompletableFuture().join()).answer());
        assertEquals(1, answers.distinct().count());
        assertEquals(1, value(counter));
    }

    private Outcome once(Key key, UUID counter) {
        return keys.once(key, Cause.fresh(), Touches.of(counters, counter), work -> add(work, counter))
                .await()
                .indefinitely();
    }

    private Answer add(UnitOfWork work, UUID id) {
        work.find(counters, id)
                .ifPresentOrElse(known -> known.value++, () -> work.add(counters, new Counter(id, 1, 1)));
        return new Answer(201, "/counters/" + id, "application/json", "{\"id\":\"" + Ids.next() + "\"}");
    }

    private long value(UUID counter) {
        return database.count("select value from counter where id = $1", counter);
    }
}
