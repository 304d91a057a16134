package org.satoshispark.crowdfunding.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Somebody gives to a campaign. REQUESTED → RECORDED | REJECTED, and what is final stays final. */
public final class Donation {
    private final UUID id;
    private final UUID campaignId;
    private final UUID donorId;
    private final UUID ownerId;
    private final long amountMsat;
    private final Instant requestedAt;
    private DonationStatus status;
    private String reason;

    /** A donation as it was stored; {@code reason} is null unless it was rejected. */
    public Donation(
            UUID id,
            UUID campaignId,
            UUID donorId,
            UUID ownerId,
            long amountMsat,
            Instant requestedAt,
            DonationStatus status,
            String reason) {
        this.id = id;
        this.campaignId = campaignId;
        this.donorId = donorId;
        this.ownerId = ownerId;
        this.amountMsat = amountMsat;
        this.requestedAt = requestedAt;
        this.status = status;
        this.reason = reason;
    }

    /** A request that {@link Appeal#judge} welcomed; no money has moved. */
    public static Donation request(UUID id, Appeal appeal, UUID donorId, long amountMsat) {
        return new Donation(
                id,
                appeal.campaignId(),
                donorId,
                appeal.ownerId(),
                amountMsat,
                appeal.asOf(),
                DonationStatus.REQUESTED,
                null);
    }

    /** The money is in escrow. A transfer that differs from what was asked for is a bug, as is one after a rejection. */
    public Step record(UUID intoCampaign, long movedMsat) {
        if (!campaignId.equals(intoCampaign) || amountMsat != movedMsat) {
            throw new IllegalStateException("donation " + id + " got " + movedMsat + " msat in " + intoCampaign);
        }
        return end(DonationStatus.RECORDED, null);
    }

    /** No money moved, for {@code why}. */
    public Step reject(String why) {
        return end(DonationStatus.REJECTED, why);
    }

    private Step end(DonationStatus end, String why) {
        if (status == end) {
            return Step.ALREADY_DONE;
        }
        if (status != DonationStatus.REQUESTED) {
            throw new IllegalStateException("donation " + id + " is " + status + " and cannot become " + end);
        }
        status = end;
        reason = why;
        return Step.DONE;
    }

    /** 1 when it was requested, 2 when it was recorded or rejected: {@code ce_aggregateversion}. */
    public long facts() {
        return status == DonationStatus.REQUESTED ? 1 : 2;
    }

    public UUID id() {
        return id;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public UUID donorId() {
        return donorId;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public long amountMsat() {
        return amountMsat;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public DonationStatus status() {
        return status;
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
