package org.satoshispark.auth;

import java.util.UUID;
import org.satoshispark.kit.Cause;
import org.satoshispark.kit.Transactions;

/**
 * Nobody gets a token before their AccountRegistered is said: so no step of an account comes before its registration.
 * People without a registration (operators of the realm's import) are let through.
 */
final class RegisteredBeforeLogIn {
    private static final String KNOWN = "select 1 from registration where account_id = $1";

    private final Transactions transactions;
    private final RegistrationSteps steps;
    private final Keycloak keycloak;

    RegisteredBeforeLogIn(Transactions transactions, RegistrationSteps steps, Keycloak keycloak) {
        this.transactions = transactions;
        this.steps = steps;
        this.keycloak = keycloak;
    }

    /** Completes the registration of the one who just logged in, if a crash left it open. */
    void ensure(TokenGrant grant, Cause cause) {
        var claims = grant.claims();
        var accountId = UUID.fromString(claims.getString("sub"));
        var known = transactions.read(KNOWN, accountId).await().atMost(Transactions.PATIENCE);
        if (!known.isEmpty()) {
            return;
        }
        keycloak.find(claims.getString("preferred_username"))
                .filter(user -> user.id().equals(accountId))
                .flatMap(KeycloakUser::registrationId)
                .ifPresent(id -> complete(id, accountId, cause));
    }

    private void complete(UUID registrationId, UUID accountId, Cause cause) {
        if (steps.complete(registrationId, accountId, cause).isEmpty()) {
            throw new IllegalStateException("Keycloak's user " + accountId + " names a registration that is lost");
        }
    }
}
