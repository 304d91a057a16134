package org.satoshispark.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.satoshispark.kit.Cause;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.messages.AuthEvent.AccountRegistered;

/** The transactions of a registration; between them, and never within, Keycloak is asked. */
final class RegistrationSteps {
    private final Transactions transactions;
    private final Registrations registrations;
    private final Patience patience;

    /**
     * @param heal when a pending registration is looked after; longer than any call to Keycloak takes
     * @param late when an abandoned one is looked at a last time
     */
    record Patience(Duration heal, Duration late) {}

    RegistrationSteps(Transactions transactions, Registrations registrations, Patience patience) {
        this.transactions = transactions;
        this.registrations = registrations;
        this.patience = patience;
    }

    /** Writes the intention down, or takes up the one of the same name and key. */
    Registration begin(Registration.Wish wish, Cause cause) {
        return transactions
                .open(work -> {
                    work.because(cause);
                    return registrations
                            .concerning(work, wish.username(), wish.requestKey())
                            .call(ids -> work.load(Touches.none().and(registrations, ids)))
                            .map(ids -> begin(work, ids, wish));
                })
                .await()
                .atMost(Transactions.PATIENCE);
    }

    private Registration begin(UnitOfWork work, List<UUID> ids, Registration.Wish wish) {
        var known = ids.stream().map(id -> work.get(registrations, id)).toList();
        var before = known.stream()
                .filter(one -> one.wish().requestKey().equals(wish.requestKey()))
                .findFirst();
        var held = known.stream()
                .anyMatch(
                        one -> one.status().holdsTheName() && !Optional.of(one).equals(before));
        var checkAt = now().plus(patience.heal());
        if (before.isPresent()) {
            if (before.get().wish().isSameAs(wish)) {
                before.get().askAgain(held, checkAt);
            }
            return before.get();
        }
        var fresh = held ? Registration.refused(wish, "username") : Registration.begin(wish, checkAt);
        work.add(registrations, fresh);
        return fresh;
    }

    /** Keycloak has the user: account and AccountRegistered in one commit, once however often it is called. Empty without row. */
    Optional<Registration> complete(UUID id, UUID accountId, Cause cause) {
        return transactions.runAndAwait(Touches.of(registrations, id), work -> {
            work.because(cause);
            var registration = work.find(registrations, id);
            var registeredAt = now();
            if (registration.map(one -> one.activate(accountId, registeredAt)).orElse(false)) {
                work.say(new AccountRegistered(accountId, registeredAt, 1));
            }
            return registration;
        });
    }

    /** Keycloak does not have the user, and no call of {@code attempt} can be on its way any more. */
    void abandon(UUID id, int attempt) {
        transactions.runAndAwait(Touches.of(registrations, id), work -> {
            work.get(registrations, id).abandon(attempt, now(), patience.late());
            return id;
        });
    }

    void conflict(UUID id, String field) {
        transactions.runAndAwait(Touches.of(registrations, id), work -> {
            work.get(registrations, id).conflict(field);
            return id;
        });
    }

    /** What is due, leased to the caller until another heal time has passed. */
    List<Registration> due(int limit) {
        return transactions
                .open(work -> registrations
                        .lease(work, limit, patience.heal())
                        .call(ids -> work.load(Touches.none().and(registrations, ids)))
                        .map(ids -> ids.stream()
                                .map(id -> work.get(registrations, id))
                                .toList()))
                .await()
                .atMost(Transactions.PATIENCE);
    }

    void forgetRefused(Duration age) {
        transactions
                .open(work -> registrations.forgetRefused(work, age))
                .await()
                .atMost(Transactions.PATIENCE);
    }

    /** PostgreSQL keeps microseconds. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
