package org.satoshispark.accounting.adapter.out;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is on an account, now or at a past moment; all in msat. */
@Schema(description = "What is on an account, in millisatoshi")
public record Balance(
        @Schema(description = "May be given or withdrawn", minimum = "0", required = true, examples = "50000000")
        long availableMsat,

        @Schema(description = "Reserved for withdrawals that are not finished", minimum = "0", required = true)
        long heldMsat,

        @Schema(description = "availableMsat + heldMsat", minimum = "0", required = true)
        long balanceMsat,

        @Schema(description = "Grows by one with each entry; 1 is the opening", minimum = "0", required = true)
        long version) {

    static Balance of(long availableMsat, long heldMsat, long version) {
        return new Balance(availableMsat, heldMsat, availableMsat + heldMsat, version);
    }
}
