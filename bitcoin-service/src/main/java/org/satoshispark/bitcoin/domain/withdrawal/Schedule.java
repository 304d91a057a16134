package org.satoshispark.bitcoin.domain.withdrawal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a withdrawal wants attention.
 *
 * @param dueAt  empty while it waits for accounting or has ended
 * @param sentAt when the node was first about to be called; the age of an unknown outcome counts from here (W8)
 * @param waitsSince since when it has been due for what it is due for now
 */
public record Schedule(Optional<Instant> dueAt, Optional<Instant> sentAt, Instant waitsSince) {
    private static final int SHARE_OF_AGE = 4;

    static Schedule resting() {
        return new Schedule(Optional.empty(), Optional.empty(), Instant.EPOCH);
    }

    Schedule after(Standing now, Instant at) {
        return switch (now.state()) {
            case ACCEPTED -> new Schedule(Optional.of(at), Optional.empty(), at);
            case SENDING -> new Schedule(Optional.of(at), Optional.of(sentAt.orElse(at)), at);
            case UNKNOWN, IN_FLIGHT -> this;
            case REQUESTED, REJECTED, SUCCEEDED, FAILED -> new Schedule(Optional.empty(), sentAt, waitsSince);
        };
    }

    /** The pause grows with the age, a quarter of it, within the bounds. */
    Schedule again(Instant now, Duration soonest, Duration latest) {
        var pause = Duration.between(waitsSince, now).dividedBy(SHARE_OF_AGE);
        var bounded = pause.compareTo(soonest) < 0 ? soonest : pause.compareTo(latest) > 0 ? latest : pause;
        return new Schedule(Optional.of(now.plus(bounded)), sentAt, waitsSince);
    }
}
