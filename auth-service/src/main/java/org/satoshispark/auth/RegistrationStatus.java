package org.satoshispark.auth;

/** How far a registration has come. Only {@link #PENDING} and {@link #ACTIVE} hold the user name. */
enum RegistrationStatus {
    /** Written down; Keycloak may or may not know the user yet. */
    PENDING,
    /** Keycloak knows the user and AccountRegistered is said. */
    ACTIVE,
    /** Keycloak never made the user; the name is free. A user that appears late after all makes it ACTIVE. */
    ABANDONED,
    /** Refused for ever: somebody else has the name (or the e-mail address). */
    CONFLICT;

    boolean holdsTheName() {
        return this == PENDING || this == ACTIVE;
    }
}
