package org.satoshispark.bitcoin.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.satoshispark.bitcoin.application.withdrawal.QuoteWithdrawal;

/**
 * What a withdrawal would hold. {@code estimatedFeeMsat} is a lower bound for display and absent when the node has none;
 * what is held is {@code heldMsat}, what is not spent of it comes back (lightning.md W14).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuoteBody(
        long amountMsat,
        long feeLimitMsat,
        long heldMsat,
        @Schema(nullable = true) Long estimatedFeeMsat,
        boolean internal,
        String description,
        String paymentHash,
        String destination,
        Instant expiresAt) {

    static QuoteBody of(QuoteWithdrawal.Outcome.Quoted quoted) {
        var terms = quoted.terms();
        return new QuoteBody(
                terms.amountMsat(),
                terms.feeLimitMsat(),
                terms.heldMsat(),
                quoted.estimateMsat().isPresent() ? quoted.estimateMsat().getAsLong() : null,
                terms.internalDeposit().isPresent(),
                quoted.description(),
                terms.hash().hex(),
                terms.destination().hex(),
                terms.expiresAt());
    }
}
