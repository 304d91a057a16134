package org.satoshispark.auth;

import java.util.UUID;
import org.satoshispark.kit.Cause;

/**
 * Registers a person: row, commit, Keycloak's user, commit with AccountRegistered. May be repeated with the same key after
 * any crash; the password is handed to Keycloak and kept nowhere else.
 */
final class RegisterAccount {
    private final RegistrationSteps steps;
    private final Keycloak keycloak;
    private final Reconciliation reconciliation;

    RegisterAccount(RegistrationSteps steps, Keycloak keycloak, Reconciliation reconciliation) {
        this.steps = steps;
        this.keycloak = keycloak;
        this.reconciliation = reconciliation;
    }

    /** @throws KeycloakUnavailable when the outcome is open: send it again, or {@link HealRegistrations} decides */
    RegistrationOutcome register(Registration.Wish wish, String password, Cause cause) {
        var registration = steps.begin(wish, cause);
        if (!registration.wish().isSameAs(wish)) {
            return new RegistrationOutcome.KeyReused();
        }
        return switch (registration.status()) {
            case PENDING -> create(registration, password, cause);
            case ACTIVE -> registered(registration);
            case CONFLICT -> new RegistrationOutcome.Taken(registration.state().refusedField());
            case ABANDONED -> throw new IllegalStateException("an abandoned registration is taken up or refused");
        };
    }

    private RegistrationOutcome create(Registration registration, String password, Cause cause) {
        return switch (keycloak.create(registration.wish(), password)) {
            case UserCreation.Created(UUID userId) ->
                registered(steps.complete(registration.id(), userId, cause).orElseThrow());
            case UserCreation.Exists(String field) -> existing(registration, field, cause);
            case UserCreation.Refused(String field) -> refused(registration, field);
        };
    }

    private RegistrationOutcome existing(Registration registration, String field, Cause cause) {
        return switch (reconciliation.reconcile(registration, cause)) {
            case NameHolder.Ours(Registration active) -> registered(active);
            case NameHolder.Another another -> new RegistrationOutcome.Taken("username");
            case NameHolder.Nobody nobody -> {
                steps.conflict(registration.id(), field);
                yield new RegistrationOutcome.Taken(field);
            }
        };
    }

    private RegistrationOutcome refused(Registration registration, String field) {
        steps.abandon(registration.id(), registration.state().attempts());
        return new RegistrationOutcome.Refused(field);
    }

    private static RegistrationOutcome registered(Registration registration) {
        return new RegistrationOutcome.Registered(
                registration.accountId().orElseThrow(), registration.wish().username());
    }
}
