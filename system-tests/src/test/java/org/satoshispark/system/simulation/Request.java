package org.satoshispark.system.simulation;

import java.util.Optional;
import org.satoshispark.kit.IdempotencyKeys;

/** One wish of a client with its idempotency key, sent until it is answered, and sometimes again after that (I6). */
abstract class Request {
    final Person caller;
    final String key;
    private IdempotencyKeys.Answer answer;
    int sent;
    int refused;
    /** Sent, and the answer never came. */
    boolean unknown;

    Request(Person caller, String key) {
        this.caller = caller;
        this.key = key;
    }

    /** Asks the service. {@code body} is put before what is asked, to make it another request under the same key. */
    abstract Optional<IdempotencyKeys.Outcome> send(World world, String body);

    /** The same key for something else: refused, and nothing happens. */
    void heardOfAnother(IdempotencyKeys.Outcome outcome) {
        Violation.unless(
                outcome instanceof IdempotencyKeys.Outcome.KeyReused,
                Rule.SAME_ANSWER,
                () -> this + ": another request under its key was answered " + outcome);
    }

    /** Whether it makes any sense to send it now. */
    boolean isPossible(World world) {
        return true;
    }

    /** Whether it may stay unanswered: nobody has to accept it. */
    boolean mayBeGivenUp() {
        return refused > 0 && !unknown;
    }

    /** Whether it is of no use without money. */
    boolean spends() {
        return false;
    }

    boolean isAnswered() {
        return answer != null;
    }

    /** Where what was asked for is; empty when it was refused. */
    Optional<String> place() {
        return Optional.ofNullable(answer).map(IdempotencyKeys.Answer::location);
    }

    void heard(IdempotencyKeys.Outcome outcome) {
        switch (outcome) {
            case IdempotencyKeys.Outcome.Answered(var said, var replayed) -> {
                Violation.unless(
                        answer == null || answer.equals(said),
                        Rule.SAME_ANSWER,
                        () -> this + " was answered " + answer + " and is now answered " + said);
                answer = said;
                unknown = false;
            }
            case IdempotencyKeys.Outcome.KeyReused reused ->
                throw new Violation(Rule.SAME_ANSWER, this + " is told that its key was used for another request");
        }
    }
}
