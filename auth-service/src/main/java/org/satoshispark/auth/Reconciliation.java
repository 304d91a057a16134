package org.satoshispark.auth;

import org.satoshispark.kit.Cause;

/** Makes a registration agree with what Keycloak has: the user's {@code registration_id} tells whose the name is. */
final class Reconciliation {
    private final RegistrationSteps steps;
    private final Keycloak keycloak;

    Reconciliation(RegistrationSteps steps, Keycloak keycloak) {
        this.steps = steps;
        this.keycloak = keycloak;
    }

    /** Looks the name up and completes or refuses the registration accordingly. */
    NameHolder reconcile(Registration registration, Cause cause) {
        var user = keycloak.find(registration.wish().username());
        if (user.isEmpty()) {
            return new NameHolder.Nobody();
        }
        var madeBy = user.get().registrationId();
        var accountId = user.get().id();
        if (madeBy.isPresent() && madeBy.get().equals(registration.id())) {
            return new NameHolder.Ours(
                    steps.complete(registration.id(), accountId, cause).orElseThrow());
        }
        steps.conflict(registration.id(), "username");
        // A registration given up too early holds the name after all: it is completed now that its rival is refused.
        madeBy.ifPresent(id -> steps.complete(id, accountId, Cause.fresh()));
        return new NameHolder.Another();
    }
}
