package org.satoshispark.bitcoin.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.deposit.Receipt;

/**
 * A deposit as its owner sees it. {@code status} is open, expired, canceled or settled; {@code paidMsat} is what came in,
 * {@code internal} whether it came from another account here. The preimage is never shown (lightning.md D15).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DepositBody(
        UUID id,
        String status,
        long amountMsat,
        String description,
        String paymentRequest,
        String paymentHash,
        Instant requestedAt,
        Instant expiresAt,
        @Schema(nullable = true) Long paidMsat,
        @Schema(nullable = true) Instant settledAt,
        @Schema(nullable = true) Boolean internal) {

    /** As it is now. */
    static DepositBody of(Deposit deposit) {
        var receipt = deposit.receipt();
        return body(
                deposit,
                status(deposit),
                receipt.map(Receipt::paidMsat).orElse(null),
                receipt.map(Receipt::settledAt).orElse(null),
                receipt.map(paid -> paid.settleIndex() == 0).orElse(null));
    }

    /** As it was when its invoice was made: the same for every repetition of the request. */
    static DepositBody made(Deposit deposit) {
        return body(deposit, "open", null, null, null);
    }

    private static DepositBody body(
            Deposit deposit, String status, Long paidMsat, Instant settledAt, Boolean internal) {
        var request = deposit.request();
        var invoice = deposit.invoice().orElseThrow();
        return new DepositBody(
                request.id(),
                status,
                request.amountMsat(),
                request.description(),
                invoice.text().text(),
                request.hash().hex(),
                request.requestedAt(),
                invoice.expiresAt(),
                paidMsat,
                settledAt,
                internal);
    }

    private static String status(Deposit deposit) {
        return switch (deposit.state()) {
            case REQUESTED -> "requested";
            case OPEN -> "open";
            case EXPIRED -> "expired";
            case CANCELED -> "canceled";
            case SETTLED, SETTLED_INTERNAL -> "settled";
        };
    }
}
