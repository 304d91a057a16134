package org.satoshispark.accounting.adapter.out;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One place where the ledger is not what its journal says. */
@Schema(description = "One place where the ledger is not what its journal says")
public record Difference(
        @Schema(
                description = "The rule that is broken; more may come",
                required = true,
                examples = {"ENTRY_NOT_ZERO", "BALANCE_DIFFERS", "VERSION_GAP", "HOLDS_DIFFER"})
        String check,

        @Schema(required = true) String subject,
        @Schema(required = true) String expected,
        @Schema(required = true) String found) {}
