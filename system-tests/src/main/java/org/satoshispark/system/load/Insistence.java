package org.satoshispark.system.load;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.satoshispark.system.client.Api.Answer;
import org.satoshispark.system.client.Person;
import org.satoshispark.system.client.Until;

/** What a good client does while services die: sends the very same request again until somebody answers it. */
public final class Insistence {
    private static final Duration BOUND = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LOG_IN_PAUSE = Duration.ofSeconds(2);
    private static final Set<Integer> TRY_AGAIN = Set.of(429, 502, 503, 504);
    private final AtomicInteger repeats = new AtomicInteger();
    private final Duration bound;
    private final Witness witness;

    /** For three minutes, with nobody looking. */
    public Insistence() {
        this(BOUND, Witness.NOBODY);
    }

    /** @param bound when to give up */
    public Insistence(Duration bound, Witness witness) {
        this.bound = bound;
        this.witness = witness;
    }

    /** @param request the same each time, its Idempotency-Key included */
    public Answer answered(Supplier<Answer> request) {
        var end = System.nanoTime() + bound.toNanos();
        var pause = PAUSE.toNanos();
        while (true) {
            var answer = once(request);
            if (answer.isPresent()) {
                return answer.get();
            }
            if (System.nanoTime() > end) {
                throw new NobodyAnswered("nobody answered within " + bound);
            }
            repeats.incrementAndGet();
            LockSupport.parkNanos(pause);
            pause = Math.min(pause * 3 / 2, LONGEST_PAUSE.toNanos());
        }
    }

    /**
     * A log-in with the right password. A refusal is repeated, too: while a log-in that nobody waits for any more is still going
     * on, Keycloak's guard against guessing turns others of the same user away, in the words for a wrong password.
     */
    public void loggedIn(Person person) {
        Until.holds(
                person.username() + " being logged in",
                bound,
                () -> {
                    var answer = answered(person::logIn);
                    if (answer.status() != 200) {
                        repeats.incrementAndGet();
                        LockSupport.parkNanos(LOG_IN_PAUSE.toNanos());
                    }
                    return answer.status();
                },
                status -> status == 200);
    }

    public int repeats() {
        return repeats.get();
    }

    /** The witness of all tries. */
    void wrote(Written write) {
        witness.wrote(write);
    }

    private Optional<Answer> once(Supplier<Answer> request) {
        try {
            var answer = Optional.of(request.get());
            witness.tried(answer);
            return answer.filter(said -> !TRY_AGAIN.contains(said.status()));
        } catch (UncheckedIOException noAnswer) {
            witness.tried(Optional.empty());
            return Optional.empty();
        }
    }
}
