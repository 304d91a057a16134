package org.satoshispark.auth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A {@link Registration} as it lies in the table. */
@Entity
@Table(name = "registration")
class RegistrationRow {
    @Id
    UUID id;

    String username;
    String email;

    @Column(name = "request_key")
    String requestKey;

    @Enumerated(EnumType.STRING)
    RegistrationStatus status;

    @Column(name = "refused_field")
    String refusedField;

    int attempts;

    @Column(name = "account_id")
    UUID accountId;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "registered_at")
    Instant registeredAt;

    @Column(name = "check_at")
    Instant checkAt;

    @Version
    int version;

    static RegistrationRow of(Registration registration) {
        var row = new RegistrationRow();
        var wish = registration.wish();
        row.id = wish.id();
        row.username = wish.username();
        row.email = wish.email();
        row.requestKey = wish.requestKey();
        row.createdAt = wish.createdAt();
        row.take(registration.state());
        return row;
    }

    void take(Registration.State state) {
        status = state.status();
        refusedField = state.refusedField();
        attempts = state.attempts();
        accountId = state.accountId();
        registeredAt = state.registeredAt();
        checkAt = state.checkAt();
    }

    Registration toRegistration() {
        return new Registration(
                new Registration.Wish(id, username, email, requestKey, createdAt),
                new Registration.State(status, refusedField, attempts, accountId, registeredAt, checkAt));
    }
}
