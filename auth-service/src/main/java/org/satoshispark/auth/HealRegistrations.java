package org.satoshispark.auth;

import org.jboss.logging.Logger;
import org.satoshispark.kit.Cause;
import org.satoshispark.kit.Job;
import org.satoshispark.kit.NoEvent;
import org.satoshispark.messages.AuthEvent;

/** Finishes what a crash or a silent Keycloak left open, by looking at what Keycloak really has. */
final class HealRegistrations implements Job<NoEvent, AuthEvent.AccountRegistered> {
    private static final Logger LOG = Logger.getLogger(HealRegistrations.class);
    private static final int BATCH = 20;

    private final RegistrationSteps steps;
    private final Reconciliation reconciliation;

    HealRegistrations(RegistrationSteps steps, Reconciliation reconciliation) {
        this.steps = steps;
        this.reconciliation = reconciliation;
    }

    /** Leaves the rest for later when Keycloak is away: their leases run out and they are due again. */
    @Override
    public int runOnce() {
        var due = steps.due(BATCH);
        for (var registration : due) {
            try {
                heal(registration);
            } catch (KeycloakUnavailable away) {
                LOG.warnf("%d registrations wait for Keycloak: %s", due.size(), away.getMessage());
                return 0;
            }
        }
        return due.size();
    }

    private void heal(Registration registration) {
        switch (reconciliation.reconcile(registration, Cause.fresh())) {
            case NameHolder.Ours ours -> {}
            case NameHolder.Another another -> {}
            case NameHolder.Nobody nobody ->
                steps.abandon(registration.id(), registration.state().attempts());
        }
    }
}
