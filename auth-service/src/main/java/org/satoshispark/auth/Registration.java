package org.satoshispark.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One person's registration, the saga row between this database and Keycloak. Never knows the password.
 * {@code checkAt} is when the healing job looks at it next; {@code attempts} tells a newer attempt from the one looked at.
 */
final class Registration {
    private final Wish wish;
    private State state;

    /** What was asked; {@code username} in lower case. */
    record Wish(UUID id, String username, String email, String requestKey, Instant createdAt) {

        /** The same request again. The password is no part of this: nothing made from it is ever kept. */
        boolean isSameAs(Wish other) {
            return username.equals(other.username) && email.equals(other.email) && requestKey.equals(other.requestKey);
        }
    }

    /** What became of it. Fields that a status does not have are null. */
    record State(
            RegistrationStatus status,
            String refusedField,
            int attempts,
            UUID accountId,
            Instant registeredAt,
            Instant checkAt) {}

    Registration(Wish wish, State state) {
        this.wish = wish;
        this.state = state;
    }

    static Registration begin(Wish wish, Instant checkAt) {
        return new Registration(wish, new State(RegistrationStatus.PENDING, null, 1, null, null, checkAt));
    }

    /** A wish for a name that somebody has: kept so that its repetition gets the same answer. */
    static Registration refused(Wish wish, String field) {
        return new Registration(wish, new State(RegistrationStatus.CONFLICT, field, 1, null, null, null));
    }

    Wish wish() {
        return wish;
    }

    State state() {
        return state;
    }

    UUID id() {
        return wish.id();
    }

    RegistrationStatus status() {
        return state.status();
    }

    /** The client asks again. An unfinished registration goes on, unless somebody else took the name meanwhile. */
    void askAgain(boolean nameIsHeldByAnother, Instant checkAt) {
        switch (status()) {
            case ACTIVE, CONFLICT -> {}
            case PENDING, ABANDONED -> {
                if (nameIsHeldByAnother) {
                    become(RegistrationStatus.CONFLICT, "username", null);
                } else {
                    become(RegistrationStatus.PENDING, null, checkAt);
                }
            }
        }
    }

    /** @return whether it became active now: then, and only then, AccountRegistered is to be said */
    boolean activate(UUID accountId, Instant now) {
        if (status() == RegistrationStatus.ACTIVE) {
            return false;
        }
        state = new State(RegistrationStatus.ACTIVE, null, state.attempts(), accountId, now, null);
        return true;
    }

    /** Nothing happens when the client has asked again since {@code attempt}, or when it is decided already. */
    void abandon(int attempt, Instant now, Duration lateCheckAfter) {
        if (state.attempts() != attempt) {
            return;
        }
        if (status() == RegistrationStatus.PENDING) {
            state = new State(RegistrationStatus.ABANDONED, null, attempt, null, null, now.plus(lateCheckAfter));
        } else if (status() == RegistrationStatus.ABANDONED) {
            state = new State(RegistrationStatus.ABANDONED, null, attempt, null, null, null);
        }
    }

    /** Keycloak has somebody else under that name, or refuses the field. An active one stays active. */
    void conflict(String field) {
        if (status() != RegistrationStatus.ACTIVE) {
            state = new State(RegistrationStatus.CONFLICT, field, state.attempts(), null, null, null);
        }
    }

    Optional<UUID> accountId() {
        return Optional.ofNullable(state.accountId());
    }

    private void become(RegistrationStatus status, String field, Instant checkAt) {
        state = new State(status, field, state.attempts() + 1, null, null, checkAt);
    }
}
