package org.satoshispark.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.satoshispark.messages.AccountingEvent.AccountOpened;
import org.satoshispark.messages.AuthEvent.AccountRegistered;

/** A message that overtakes the visibility of the commit that it answers (ADR 19), on a real PostgreSQL. Found by chaos. */
@Timeout(120)
class NotVisibleYetTest {
    private final KitDatabase database = KitDatabase.shared();
    private final PgCounters counters = new PgCounters();
    private final CountDownLatch looked = new CountDownLatch(1);
    private final EventConsumer consumer = new EventConsumer(
            database.transactions,
            new SqlInbox(),
            new SqlDeadLetters(new SqlOutbox(), "accounting"),
            message -> Reaction.by(new CountAgain(), (AccountRegistered) message));

    /** Expects that somebody has counted before. */
    private final class CountAgain implements EventHandler<AccountRegistered, AccountOpened> {
        @Override
        public Touches touches(AccountRegistered message) {
            return Touches.of(counters, message.accountId());
        }

        @Override
        public List<AccountOpened> on(AccountRegistered message, UnitOfWork work) {
            looked.countDown();
            work.get(counters, message.accountId()).value++;
            return List.of();
        }
    }

    @Test
    void waitsForWhatWillBeSeen() throws Exception {
        var accounts = IntStream.range(0, 5).mapToObj(i -> Ids.next()).toList();
        accounts.stream().filter(account -> account != accounts.get(2)).forEach(this::add);
        var batch = new ArrayList<Incoming>();
        accounts.forEach(account -> batch.add(Records.of(Records.registered(account))));
        var heard = consumer.hear(batch).subscribeAsCompletionStage();
        looked.await();
        CompletableFuture.runAsync(
                        () -> add(accounts.get(2)),
                        CompletableFuture.delayedExecutor(300, java.util.concurrent.TimeUnit.MILLISECONDS))
                .join();
        heard.join();
        accounts.forEach(
                account -> assertEquals(2, database.count("select value from counter where id = $1", account)));
        batch.forEach(record -> assertEquals(0, buried(record)));
    }

    @Test
    void buriesWhatNeverCame() {
        var record = Records.of(Records.registered(Ids.next()));
        consumer.hear(List.of(record)).await().atMost(Duration.ofSeconds(100));
        assertEquals(1, buried(record));
    }

    /** Who called by REST waits for nobody. */
    @Test
    void expectsNothingOutsideOfAConsumer() {
        var absent = Ids.next();
        var failure = database.transactions
                .run(Touches.of(counters, absent), work -> work.get(counters, absent)
                        .toString())
                .onFailure()
                .recoverWithItem(wrong -> wrong.getClass().getSimpleName())
                .await()
                .indefinitely();
        assertEquals("IllegalStateException", failure);
    }

    private void add(java.util.UUID account) {
        database.transactions
                .run(Touches.of(counters, account), work -> {
                    work.add(counters, new Counter(account, 1, 1));
                    return null;
                })
                .await()
                .indefinitely();
    }

    private long buried(Incoming record) {
        return database.count("select count(*) from dead_letter where record_offset = $1", record.offset());
    }
}
