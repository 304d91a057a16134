package org.satoshispark.bitcoin.adapter.out.deposit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.deposit.DepositRequest;
import org.satoshispark.bitcoin.domain.deposit.DepositState;
import org.satoshispark.bitcoin.domain.deposit.Invoice;
import org.satoshispark.bitcoin.domain.deposit.Receipt;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;

/** Table deposit; the sweep's {@code next_look_at} is not mapped, so that no write of a deposit touches it. */
@Entity
@Table(name = "deposit")
class DepositRow {
    @Id
    @Column(name = "payment_hash")
    String paymentHash;

    @Column(updatable = false)
    UUID id;

    @Column(name = "account_id", updatable = false)
    UUID accountId;

    @Column(name = "node_id", updatable = false)
    String nodeId;

    @Column(name = "amount_msat", updatable = false)
    long amountMsat;

    @Column(updatable = false)
    String description;

    @Column(name = "expiry_seconds", updatable = false)
    long expirySeconds;

    @Column(name = "requested_at", updatable = false)
    Instant requestedAt;

    @Enumerated(EnumType.STRING)
    DepositState state;

    @Column(name = "payment_request")
    String paymentRequest;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "paid_msat")
    Long paidMsat;

    @Column(name = "settle_index")
    Long settleIndex;

    @Column(name = "settled_at")
    Instant settledAt;

    @Column(name = "said_count")
    long saidCount;

    @Version
    long version;

    static DepositRow of(Deposit deposit) {
        var row = new DepositRow();
        var request = deposit.request();
        row.paymentHash = request.hash().hex();
        row.id = request.id();
        row.accountId = request.accountId();
        row.nodeId = request.node().hex();
        row.amountMsat = request.amountMsat();
        row.description = request.description();
        row.expirySeconds = request.expiry().toSeconds();
        row.requestedAt = request.requestedAt();
        row.take(deposit);
        return row;
    }

    /** What may change. */
    void take(Deposit deposit) {
        state = deposit.state();
        saidCount = deposit.saidCount();
        deposit.invoice().ifPresent(invoice -> {
            paymentRequest = invoice.text().text();
            expiresAt = invoice.expiresAt();
        });
        deposit.receipt().ifPresent(receipt -> {
            paidMsat = receipt.paidMsat();
            settleIndex = receipt.settleIndex();
            settledAt = receipt.settledAt();
        });
    }

    Deposit toDeposit() {
        var request = new DepositRequest(
                id,
                accountId,
                new NodeId(nodeId),
                new PaymentHash(paymentHash),
                amountMsat,
                description,
                Duration.ofSeconds(expirySeconds),
                requestedAt);
        var invoice = paymentRequest == null ? null : new Invoice(new PaymentRequest(paymentRequest), expiresAt);
        var receipt = paidMsat == null ? null : new Receipt(paidMsat, settleIndex, settledAt);
        return Deposit.restored(request, state, invoice, receipt, saidCount);
    }
}
