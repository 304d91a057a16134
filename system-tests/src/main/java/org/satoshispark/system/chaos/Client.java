package org.satoshispark.system.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.satoshispark.system.client.Api.Answer;
import org.satoshispark.system.load.Insistence;
import org.satoshispark.system.load.NobodyAnswered;
import org.satoshispark.system.load.Run;
import org.satoshispark.system.load.Witness;
import org.satoshispark.system.load.Written;

/** One request from its first try to the end of its saga, with everything that it was told on the way. */
final class Client implements Witness {
    private static final Duration FIRST_LOOK = Duration.ofMillis(100);
    private static final Duration SLOWEST_LOOK = Duration.ofSeconds(5);
    private final Chronicle chronicle;
    private final Operation operation;
    private final Insistence insistence;
    private final List<String> tries = new ArrayList<>();
    private final long beganMs;
    private boolean following;

    /** It does not give up while there are faults. */
    Client(Chronicle chronicle, Operation operation) {
        this(chronicle, operation, Duration.ofMillis(chronicle.leftMs()));
    }

    /** @param patience when it gives up */
    Client(Chronicle chronicle, Operation operation, Duration patience) {
        this.chronicle = chronicle;
        this.operation = operation;
        this.insistence = new Insistence(patience, this);
        this.beganMs = chronicle.timeline.nowMs();
        chronicle.tally(operation).begins();
        chronicle.open().incrementAndGet();
    }

    Insistence insistence() {
        return insistence;
    }

    /** @param request answers the accepted run; empty when there is none to follow */
    boolean plays(Callable<Optional<Run>> request) {
        var tally = chronicle.tally(operation);
        try {
            var run = request.call();
            tally.accepted();
            run.ifPresent(this::follow);
            note("ok", run.map(Run::id).orElse(""));
            return true;
        } catch (RefusedAsItShould refused) {
            tally.refused();
            note("refused", "");
        } catch (NothingToAsk early) {
            tally.drops();
        } catch (NobodyAnswered unknown) {
            tally.unanswered();
            violated(Invariant.I6, unknown);
        } catch (Exception wrong) {
            tally.unexpected();
            violated(following ? Invariant.LEDGER : Invariant.I6, wrong);
        } finally {
            chronicle.open().decrementAndGet();
        }
        return false;
    }

    /** Ends when the saga has ended, and looks whether it ended as it must. */
    private void follow(Run run) {
        following = true;
        chronicle.accepted(run);
        var pause = FIRST_LOOK.toNanos();
        var answer = insistence.answered(() -> run.owner().get(run.path()));
        while (!run.over().test(answer)) {
            LockSupport.parkNanos(pause);
            pause = Math.min(pause * 3 / 2, SLOWEST_LOOK.toNanos());
            answer = insistence.answered(() -> run.owner().get(run.path()));
            if (chronicle.leftMs() <= 0) {
                throw new IllegalStateException(run.saga() + " " + run.id() + " does not end: " + answer.body());
            }
        }
        chronicle.times(run.saga()).add(chronicle.timeline.nowMs() - beganMs);
        run.check().accept(answer);
    }

    @Override
    public void tried(Optional<Answer> answer) {
        var said = answer.map(told -> Integer.toString(told.status())).orElse("none");
        if (!following) {
            chronicle.tally(operation).tried(said);
        }
        tries.add(said);
    }

    @Override
    public void wrote(Written write) {
        if (write.answer().status() < 300) {
            chronicle.remember(write, new Random(beganMs));
        }
    }

    private void violated(Invariant invariant, Exception wrong) {
        note("violation", wrong.toString());
        chronicle.violated(invariant, operation.words() + ": " + wrong.getMessage());
    }

    private void note(String end, String detail) {
        chronicle.timeline.note(
                "request",
                "operation",
                operation.name(),
                "beganMs",
                beganMs,
                "end",
                end,
                "detail",
                detail,
                "tries",
                tries);
    }

    /** There was nothing yet to repeat; counted as accepted it would look like a key that was taken twice. */
    static final class NothingToAsk extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The answer that a request deserved which should not be granted. */
    static final class RefusedAsItShould extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
