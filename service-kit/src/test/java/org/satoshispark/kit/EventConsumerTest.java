package org.satoshispark.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.satoshispark.messages.AuthEvent.AccountRegistered;
import org.satoshispark.messages.Message;

/** Consuming on a real PostgreSQL: once per id, in one transaction, whatever the batch contains. */
class EventConsumerTest {
    private final KitDatabase database = KitDatabase.shared();
    private final PgCounters counters = new PgCounters();
    private final CountWhenAccountRegistered count = new CountWhenAccountRegistered(counters);
    private final EventConsumer consumer = new EventConsumer(
            database.transactions, new SqlInbox(), new SqlDeadLetters(new SqlOutbox(), "accounting"), this::react);

    private Reaction react(Message message) {
        return message instanceof AccountRegistered registered ? Reaction.by(count, registered) : Reaction.passOver();
    }

    @Test
    void hasOneEffectPerIdInOneTransaction() {
        var account = Ids.next();
        var record = Records.of(Records.registered(account));
        var batch = new ArrayList<>(List.of(record, record, Records.of(Records.registered(account))));
        hear(batch);
        hear(batch);
        assertEquals(2, value(account));
        assertEquals(2, said(account));
        assertEquals(
                1, database.count("select count(distinct xmin::text) from outbox where ce_subject = $1", account + ""));
    }

    @Test
    void isolatesAPoisonRecordAndBuriesItOnce() {
        var accounts = IntStream.range(0, 9).mapToObj(i -> Ids.next()).toList();
        var batch = new ArrayList<Incoming>();
        accounts.forEach(account -> batch.add(Records.of(Records.registered(account))));
        var poison = Records.of(Records.registered(CountWhenAccountRegistered.POISON));
        batch.add(4, poison);
        hear(batch);
        hear(batch);
        accounts.forEach(account -> assertEquals(1, value(account)));
        assertEquals(1, buried(poison));
        assertEquals(
                1,
                database.count(
                        "select count(*) from outbox where topic = 'satoshi.accounting.dead-letter.v1' and payload like"
                                + " $1",
                        "%\"offset\":" + poison.offset() + ",%"));
    }

    @Test
    void buriesWhatItCannotDecodeAndPassesOverWhatItDoesNotKnow() {
        var good = Ids.next();
        var type = "org.satoshispark.auth.account-registered.v1";
        var notJson = Records.raw(Records.headers(Ids.next(), type), "{not json");
        var noValue = Records.raw(Records.headers(Ids.next(), type), null);
        var noSubject = Records.raw(Records.headers(Ids.next(), type), "{\"aggregateVersion\":1}");
        var noType = Records.raw(new java.util.HashMap<>(), "{}");
        var textVersion = Records.raw(
                Records.headers(Ids.next(), type),
                "{\"accountId\":\"" + good
                        + "\",\"registeredAt\":\"2026-11-21T12:00:00Z\",\"aggregateVersion\":\"1\"}");
        var later = Records.raw(Records.headers(Ids.next(), "org.satoshispark.auth.account-renamed.v1"), "{}");
        hear(List.of(notJson, noValue, noSubject, noType, textVersion, later, Records.of(Records.registered(good))));
        assertEquals(1, value(good));
        for (var broken : List.of(notJson, noValue, noSubject, noType, textVersion)) {
            assertEquals(1, buried(broken), broken.position());
        }
        assertEquals(0, buried(later));
    }

    @Test
    void buriesAWholePollOfWhatItCannotDecode() {
        var broken = IntStream.range(0, 500)
                .mapToObj(i -> Records.raw(
                        Records.headers(Ids.next(), "org.satoshispark.auth.account-registered.v1"), "{not json " + i))
                .toList();
        hear(broken);
        assertEquals(500, broken.stream().mapToLong(this::buried).sum());
    }

    /** Found by chaos: base64 made it larger than the broker takes, so that Connect stopped for good. */
    @Test
    void tellsOfAHugeRecordInFewerBytesThanABrokerTakes() {
        var huge = Records.raw(
                Records.headers(Ids.next(), "org.satoshispark.auth.account-registered.v1"), "[" + "7,".repeat(450_000));
        hear(List.of(huge));
        assertEquals(1, buried(huge));
        assertEquals(
                900_001,
                database.count("select length(value) from dead_letter where record_offset = $1", huge.offset()));
        assertEquals(
                1,
                database.count(
                        "select count(*) from outbox where topic = 'satoshi.accounting.dead-letter.v1'"
                                + " and payload like $1 and octet_length(payload) < 512 * 1024",
                        "%\"offset\":" + huge.offset() + ",%\"valueBytes\":900001,%"));
    }

    /** Found by fuzzing: PostgreSQL refused the reason, so that the record stopped its partition for good. */
    @Test
    void buriesWhatQuotesTextThatTheDatabaseRefuses() {
        var type = "org.satoshispark.auth.account-registered.v1";
        var headers = Records.headers(Ids.next(), type);
        headers.put("zero\0name", "zero\0value");
        var quoted = Records.raw(headers, "{\"accountId\":\"zero\\u0000byte\"}");
        var typed = Records.raw(new java.util.HashMap<>(java.util.Map.of("ce_type", "zero\0byte")), "{}");
        var keyed = new Incoming(
                "satoshi.auth.account.v1", 0, quoted.offset() + 1_000_000, "zero\0key", headers, new byte[0]);
        var badId = Records.headers(Ids.next(), type);
        badId.put("ce_id", "zero\0byte");
        var identified = Records.raw(badId, Codec.write(Records.registered(Ids.next())));
        hear(List.of(quoted, typed, keyed, identified));
        for (var broken : List.of(quoted, keyed, identified)) {
            assertEquals(1, buried(broken), broken.position());
        }
        assertEquals(0, buried(typed));
    }

    @Test
    void winsEveryRaceInTheEnd() {
        var account = Ids.next();
        hear(List.of(Records.of(Records.registered(account))));
        var racing = IntStream.range(0, 8)
                .mapToObj(i -> consumer.hear(List.of(Records.of(Records.registered(account))))
                        .subscribeAsCompletionStage())
                .toList();
        racing.forEach(hearing -> hearing.toCompletableFuture().join());
        assertEquals(9, value(account));
        assertEquals(9, said(account));
    }

    @Test
    void leavesNothingBehindWhenTheWorkFails() {
        var account = Ids.next();
        var failed = database.transactions
                .run(Touches.of(counters, account), work -> {
                    count.on(Records.registered(account), work).forEach(work::say);
                    throw new IllegalStateException("crash before commit");
                })
                .onFailure()
                .recoverWithItem(failure -> failure.getMessage())
                .await()
                .indefinitely();
        assertEquals("crash before commit", failed);
        assertEquals(0, database.count("select count(*) from counter where id = $1", account));
        assertEquals(0, said(account));
    }

    @Test
    void givesADatabaseUpThatStaysAwayAndBuriesNothing() {
        var gone = new TimeoutException();
        var away = new EventConsumer(
                        (Away) () -> gone,
                        new SqlInbox(),
                        new SqlDeadLetters(new SqlOutbox(), "accounting"),
                        this::react)
                .within(Duration.ofMillis(300));
        var batch = List.of(Records.of(Records.registered(Ids.next())), Records.of(Records.registered(Ids.next())));
        var failure = assertThrows(
                RuntimeException.class, () -> away.hear(batch).await().atMost(Duration.ofSeconds(30)));
        assertTrue(Faults.isPassing(failure), failure::toString);
        batch.forEach(record -> assertEquals(0, buried(record)));
    }

    /** A database whose every transaction fails alike. */
    private interface Away extends Transactions {
        Throwable fault();

        @Override
        default <T> Uni<T> open(Function<UnitOfWork, Uni<T>> work) {
            return Uni.createFrom().failure(fault());
        }

        @Override
        default Uni<List<Object[]>> read(String statement, Object... parameters) {
            return Uni.createFrom().failure(fault());
        }
    }

    private void hear(List<Incoming> batch) {
        consumer.hear(batch).await().indefinitely();
    }

    private long value(UUID account) {
        return database.count("select coalesce(sum(value), 0)::bigint from counter where id = $1", account);
    }

    private long said(UUID account) {
        return database.count("select count(*) from outbox where ce_subject = $1", account.toString());
    }

    private long buried(Incoming record) {
        return database.count(
                "select count(*) from dead_letter where topic = $1 and record_offset = $2",
                record.topic(),
                record.offset());
    }
}
