package org.satoshispark.crowdfunding.adapter.in.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.satoshispark.crowdfunding.domain.Donation;

/** A donation as its donor sees it; {@code reason} is null unless it was rejected. */
public record DonationBody(
        UUID id,
        UUID campaignId,
        UUID donorId,
        long amountMsat,
        Instant requestedAt,
        String status,
        @Schema(nullable = true) String reason) {

    static DonationBody of(Donation donation) {
        return new DonationBody(
                donation.id(),
                donation.campaignId(),
                donation.donorId(),
                donation.amountMsat(),
                donation.requestedAt(),
                Words.of(donation.status()),
                donation.reason().orElse(null));
    }
}
