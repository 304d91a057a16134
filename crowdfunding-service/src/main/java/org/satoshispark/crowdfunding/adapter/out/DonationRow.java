package org.satoshispark.crowdfunding.adapter.out;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.satoshispark.crowdfunding.domain.Donation;
import org.satoshispark.crowdfunding.domain.DonationStatus;

/** A row of {@code donation}. */
@Entity
@Table(name = "donation")
class DonationRow {
    @Id
    UUID id;

    @Column(name = "campaign_id", updatable = false)
    UUID campaignId;

    @Column(name = "donor_id", updatable = false)
    UUID donorId;

    @Column(name = "owner_id", updatable = false)
    UUID ownerId;

    @Column(name = "amount_msat", updatable = false)
    long amountMsat;

    @Column(name = "requested_at", updatable = false)
    Instant requestedAt;

    @Enumerated(EnumType.STRING)
    DonationStatus status;

    String reason;

    @Version
    Long version;

    static DonationRow of(Donation donation) {
        var row = new DonationRow();
        row.id = donation.id();
        row.campaignId = donation.campaignId();
        row.donorId = donation.donorId();
        row.ownerId = donation.ownerId();
        row.amountMsat = donation.amountMsat();
        row.requestedAt = donation.requestedAt();
        row.take(donation);
        return row;
    }

    void take(Donation donation) {
        status = donation.status();
        reason = donation.reason().orElse(null);
    }

    Donation donation() {
        return new Donation(id, campaignId, donorId, ownerId, amountMsat, requestedAt, status, reason);
    }
}
