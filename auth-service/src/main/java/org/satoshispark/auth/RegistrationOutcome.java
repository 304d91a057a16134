package org.satoshispark.auth;

import java.util.UUID;

/** What became of a request to register. */
sealed interface RegistrationOutcome {
    /** The account exists and AccountRegistered is said. */
    record Registered(UUID accountId, String username) implements RegistrationOutcome {}

    /** Somebody else has this {@code field}'s value. */
    record Taken(String field) implements RegistrationOutcome {}

    /** Keycloak's own rules refuse the {@code field}; nothing is kept and the name is free. */
    record Refused(String field) implements RegistrationOutcome {}

    /** The idempotency key was used before with another e-mail address. */
    record KeyReused() implements RegistrationOutcome {}
}
