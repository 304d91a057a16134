package org.satoshispark.auth;

import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.satoshispark.kit.SqlOutbox;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.hibernate.HibernateTransactions;

/** Puts auth together. */
@Singleton
class AuthWiring {

    @Produces
    @Singleton
    Transactions transactions(Mutiny.SessionFactory sessions, Vertx vertx) {
        return new HibernateTransactions(sessions, vertx, new SqlOutbox());
    }

    @Produces
    @Singleton
    RegistrationSteps steps(
            Transactions transactions,
            @ConfigProperty(name = "spark.registrations.heal-after") Duration heal,
            @ConfigProperty(name = "spark.registrations.late-check-after") Duration late) {
        return new RegistrationSteps(
                transactions, new HibernateRegistrations(), new RegistrationSteps.Patience(heal, late));
    }

    @Produces
    @Singleton
    Reconciliation reconciliation(RegistrationSteps steps, Keycloak keycloak) {
        return new Reconciliation(steps, keycloak);
    }

    @Produces
    @Singleton
    RegisterAccount registerAccount(RegistrationSteps steps, Keycloak keycloak, Reconciliation reconciliation) {
        return new RegisterAccount(steps, keycloak, reconciliation);
    }

    @Produces
    @Singleton
    HealRegistrations healRegistrations(RegistrationSteps steps, Reconciliation reconciliation) {
        return new HealRegistrations(steps, reconciliation);
    }

    @Produces
    @Singleton
    RegisteredBeforeLogIn registeredBeforeLogIn(Transactions transactions, RegistrationSteps steps, Keycloak keycloak) {
        return new RegisteredBeforeLogIn(transactions, steps, keycloak);
    }
}
