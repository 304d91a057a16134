package org.satoshispark.crowdfunding.adapter.in.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.satoshispark.crowdfunding.domain.Donation;

/** A recorded donation in a campaign's list; {@code donorId} is null for everybody but the donor and the owner. */
public record GiftBody(
        UUID id,
        long amountMsat,
        Instant requestedAt,
        @Schema(nullable = true) UUID donorId) {

    static GiftBody of(Donation donation, Optional<UUID> reader) {
        var known = reader.filter(id -> id.equals(donation.donorId()) || id.equals(donation.ownerId()))
                .isPresent();
        return new GiftBody(
                donation.id(), donation.amountMsat(), donation.requestedAt(), known ? donation.donorId() : null);
    }
}
