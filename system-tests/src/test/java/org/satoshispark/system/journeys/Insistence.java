package org.satoshispark.system.journeys;

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
final class Insistence {
    private static final Duration BOUND = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration LOG_IN_PAUSE = Duration.ofSeconds(2);
    private static final Set<Integer> TRY_AGAIN = Set.of(429, 502, 503, 504);
    private final AtomicInteger repeats = new AtomicInteger();

    /** @param request the same each time, its Idempotency-Key included */
    Answer answered(Supplier<Answer> request) {
        var end = System.nanoTime() + BOUND.toNanos();
        while (true) {
            var answer = once(request);
            if (answer.isPresent()) {
                return answer.get();
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nobody answered within " + BOUND);
            }
            repeats.incrementAndGet();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /**
     * A log-in with the right password. A refusal is repeated, too: while a log-in that nobody waits for any more is still going
     * on, Keycloak's guard against guessing turns others of the same user away, in the words for a wrong password.
     */
    void loggedIn(Person person) {
        Until.holds(
                person.username() + " being logged in",
                BOUND,
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

    int repeats() {
        return repeats.get();
    }

    private static Optional<Answer> once(Supplier<Answer> request) {
        try {
            return Optional.of(request.get()).filter(answer -> !TRY_AGAIN.contains(answer.status()));
        } catch (UncheckedIOException noAnswer) {
            return Optional.empty();
        }
    }
}
