package org.satoshispark.bitcoin.adapter.out.withdrawal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.satoshispark.bitcoin.domain.withdrawal.Proof;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalState;

/** Table withdrawal; the lease is not mapped, so that no write of a withdrawal touches it. */
@Entity
@Table(name = "withdrawal")
class WithdrawalRow {
    @Id
    UUID id;

    @Column(name = "account_id", updatable = false)
    UUID accountId;

    @Column(name = "node_id", updatable = false)
    String nodeId;

    @Column(name = "payment_request", updatable = false)
    String paymentRequest;

    @Column(name = "payment_hash", updatable = false)
    String paymentHash;

    @Column(updatable = false)
    String destination;

    @Column(name = "amount_msat", updatable = false)
    long amountMsat;

    @Column(updatable = false)
    boolean amountless;

    @Column(name = "fee_limit_msat", updatable = false)
    long feeLimitMsat;

    @Column(name = "expires_at", updatable = false)
    Instant expiresAt;

    @Column(name = "deposit_id", updatable = false)
    UUID depositId;

    @Column(name = "tried_before", updatable = false)
    boolean triedBefore;

    @Column(name = "requested_at", updatable = false)
    Instant requestedAt;

    @Enumerated(EnumType.STRING)
    WithdrawalState state;

    @Column(name = "seen_at_node")
    boolean seenAtNode;

    boolean stuck;

    @Column(name = "asked_again")
    boolean askedAgain;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "sent_at")
    Instant sentAt;

    @Column(name = "waits_since")
    Instant waitsSince;

    long facts;

    @Column(name = "ended_at")
    Instant endedAt;

    @Enumerated(EnumType.STRING)
    Proof proof;

    String reason;

    String preimage;

    @Column(name = "paid_msat")
    Long paidMsat;

    @Column(name = "fee_msat")
    Long feeMsat;

    @Column(name = "origin_saga_id")
    UUID originSagaId;

    @Column(name = "origin_cause_id")
    UUID originCauseId;

    @Column(name = "origin_trace")
    String originTrace;

    @Version
    Long version;
}
