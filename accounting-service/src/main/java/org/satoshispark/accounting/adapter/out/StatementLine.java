package org.satoshispark.accounting.adapter.out;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One journal entry as the account saw it, with the running balance after it; all in msat. */
@Schema(description = "One journal entry as the account saw it, in millisatoshi")
public record StatementLine(
        @Schema(description = "The account's version that this entry made", required = true)
        long version,

        @Schema(
                description = "Why money moved; more kinds may come",
                required = true,
                examples = {"DEPOSIT", "HOLD", "SETTLEMENT", "RELEASE", "TRANSFER", "PAYOUT"})
        String kind,

        @Schema(description = "Deposit, withdrawal, donation or campaign, by kind", required = true)
        UUID operationId,

        @Schema(description = "Correlation id of the saga it belongs to", required = true)
        UUID correlationId,

        @Schema(required = true) Instant recordedAt,

        @Schema(description = "Change of the whole balance, signed", required = true)
        long amountMsat,

        @Schema(description = "Change of what is available, signed", required = true)
        long availableChangeMsat,

        @Schema(description = "Change of what is held, signed", required = true)
        long heldChangeMsat,

        @Schema(description = "Available right after this entry", required = true)
        long availableMsat,

        @Schema(description = "Held right after this entry", required = true)
        long heldMsat,

        @Schema(description = "Balance right after this entry", required = true)
        long balanceMsat) {}
