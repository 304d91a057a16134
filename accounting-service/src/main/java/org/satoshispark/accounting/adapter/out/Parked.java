package org.satoshispark.accounting.adapter.out;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One posting on the suspense account with what caused it. */
@Schema(description = "One posting on the suspense account, with what caused it")
public record Parked(
        @Schema(description = "The journal entry it is part of", required = true)
        UUID entryId,

        @Schema(
                description =
                        "What money was on its way: UNCLAIMED came for nobody we know; a DEPOSIT or PAYOUT did not fit"
                                + " on the balance of its account. More kinds may come",
                required = true,
                examples = {"UNCLAIMED", "DEPOSIT", "PAYOUT"})
        String kind,

        @Schema(
                description = "By kind: what bitcoin calls the unclaimed money, the deposit, or the campaign",
                required = true)
        UUID operationId,

        @Schema(description = "Correlation id of the saga it belongs to", required = true)
        UUID correlationId,

        @Schema(required = true) Instant recordedAt,

        @Schema(
                description = "Above 0 came in, below 0 went out, in millisatoshi",
                required = true,
                examples = "25000000")
        long amountMsat,

        @Schema(description = "What the alarm about it says; null when there is none", nullable = true)
        String alarm) {}
