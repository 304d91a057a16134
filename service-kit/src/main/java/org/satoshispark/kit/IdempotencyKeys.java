package org.satoshispark.kit;

import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes a write repeatable: the key, the fingerprint of what was asked and the answer are stored in the transaction of the
 * effect. Same key and body: same answer and no second effect. Other body: {@link Outcome.KeyReused}.
 */
public final class IdempotencyKeys {
    private static final String CLAIM = "insert into idempotency_key (caller, operation, key, fingerprint)"
            + " values ($1, $2, $3, $4) on conflict do nothing returning key";
    private static final String STORED = "select fingerprint, status, location, content_type, body"
            + " from idempotency_key where caller = $1 and operation = $2 and key = $3";
    private static final String STORE = "update idempotency_key set status = $4, location = $5, content_type = $6,"
            + " body = $7 where caller = $1 and operation = $2 and key = $3";

    private final Transactions transactions;

    public IdempotencyKeys(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A client's key, scoped to who asks and what for, with the fingerprint of the request. */
    public record Key(String caller, String operation, String key, String fingerprint) {

        /** @param request the whole request as text; only its SHA-256 is stored */
        public static Key of(String caller, String operation, String key, String request) {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
                return new Key(caller, operation, key, HexFormat.of().formatHex(digest));
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException(missing);
            }
        }
    }

    /** An HTTP answer as it is stored; {@code location} may be null. */
    public record Answer(int status, String location, String contentType, String body) {}

    /** What became of a request with a key. */
    public sealed interface Outcome {
        /** Decided now, or decided before and {@code replayed}. */
        record Answered(Answer answer, boolean replayed) implements Outcome {}

        /** The key was used before for another request; nothing happened. */
        record KeyReused() implements Outcome {}
    }

    /** Decides once per key; a concurrent request with the same key waits for the first one's answer. */
    public Uni<Outcome> once(Key key, Cause cause, Touches touches, Function<UnitOfWork, Answer> decide) {
        return transactions.open(work -> {
            work.because(cause);
            return work.sql()
                    .query(CLAIM, key.caller(), key.operation(), key.key(), key.fingerprint())
                    .chain(claimed -> claimed.isEmpty() ? stored(work, key) : decide(work, key, touches, decide));
        });
    }

    /** What {@link #once} answered before, for those who must not even prepare a decision twice; empty for a new key. */
    public Uni<Optional<Outcome>> before(Key key) {
        return transactions
                .read(STORED, key.caller(), key.operation(), key.key())
                .map(rows -> rows.isEmpty() ? Optional.empty() : Optional.of(sameRequest(rows, key)));
    }

    private static Uni<Outcome> decide(UnitOfWork work, Key key, Touches touches, Function<UnitOfWork, Answer> decide) {
        return work.load(touches)
                .map(loaded -> decide.apply(work))
                .call(answer -> work.sql()
                        .query(
                                STORE,
                                key.caller(),
                                key.operation(),
                                key.key(),
                                answer.status(),
                                answer.location(),
                                answer.contentType(),
                                answer.body()))
                .map(answer -> new Outcome.Answered(answer, false));
    }

    private static Uni<Outcome> stored(UnitOfWork work, Key key) {
        return work.sql()
                .query(STORED, key.caller(), key.operation(), key.key())
                .map(rows -> sameRequest(rows, key));
    }

    private static Outcome sameRequest(List<Object[]> rows, Key key) {
        var row = rows.getFirst();
        return row[0].equals(key.fingerprint())
                ? new Outcome.Answered(
                        new Answer((Integer) row[1], (String) row[2], (String) row[3], (String) row[4]), true)
                : new Outcome.KeyReused();
    }
}
