package org.satoshispark.bitcoin.domain.withdrawal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Somebody's money on its way out: one row, one node, one outcome, said once (lightning.md 2.2). */
public final class Withdrawal {
    private final UUID id;
    private final UUID accountId;
    private final PaymentTerms terms;
    private final Instant requestedAt;
    private Standing standing;
    private Schedule schedule;
    private Optional<Ending> ending;
    private Optional<Origin> origin;
    private long facts;

    /** As it was stored; new ones come from {@link #request}. */
    public Withdrawal(
            UUID id,
            UUID accountId,
            PaymentTerms terms,
            Instant requestedAt,
            Standing standing,
            Schedule schedule,
            Optional<Ending> ending,
            Optional<Origin> origin,
            long facts) {
        this.id = id;
        this.accountId = accountId;
        this.terms = terms;
        this.requestedAt = requestedAt;
        this.standing = standing;
        this.schedule = schedule;
        this.ending = ending;
        this.origin = origin;
        this.facts = facts;
    }

    /** A new one, which is fact number 1 about it. */
    public static Withdrawal request(UUID id, UUID accountId, PaymentTerms terms, Instant now) {
        var standing = Standing.requested(terms.internalDeposit().isPresent());
        return new Withdrawal(
                id, accountId, terms, now, standing, Schedule.resting(), Optional.empty(), Optional.empty(), 1);
    }

    /**
     * Takes one input at {@code now}. Only {@link Reply.Moved} has changed anything; when the move is one that others are
     * told of, {@link #facts} has grown by one and is that fact's number.
     */
    public Reply take(WithdrawalInput input, Instant now) {
        var reply = standing.on(input);
        if (reply instanceof Reply.Moved(Standing next)) {
            standing = next;
            schedule = schedule.after(next, now);
            ending = Endings.of(input, terms, now);
            facts += Facts.toldBy(input);
        }
        return reply;
    }

    /** What let it be accepted; the first stays. */
    public void acceptedBy(Origin message) {
        origin = Optional.of(origin.orElse(message));
    }

    /** Nothing could be done or learned now: look again later, the later the longer it lasts. */
    public void lookAgain(Instant now, Duration soonest, Duration latest) {
        schedule = schedule.again(now, soonest, latest);
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public PaymentTerms terms() {
        return terms;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Standing standing() {
        return standing;
    }

    public WithdrawalState state() {
        return standing.state();
    }

    public Schedule schedule() {
        return schedule;
    }

    public Optional<Ending> ending() {
        return ending;
    }

    /** Empty before it is accepted. */
    public Optional<Origin> origin() {
        return origin;
    }

    /** How many facts were told about it: the last one's {@code aggregateVersion}. */
    public long facts() {
        return facts;
    }
}
