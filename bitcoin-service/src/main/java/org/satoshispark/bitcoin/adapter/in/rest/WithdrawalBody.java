package org.satoshispark.bitcoin.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.satoshispark.bitcoin.application.withdrawal.WithdrawalReading;
import org.satoshispark.bitcoin.domain.withdrawal.Ending;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;

/**
 * A withdrawal as its owner sees it. {@code status}: requested, held, sending, unknown, in_flight, stuck, paid, failed or
 * rejected; a stuck one is still held. {@code preimage} is the receipt of a paid one. {@code lastBlockHeight} is when a
 * payment under way is over at the latest (lightning.md W8).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WithdrawalBody(
        UUID id,
        String status,
        long amountMsat,
        long feeLimitMsat,
        @Schema(nullable = true) Long feeMsat,
        boolean internal,
        String paymentRequest,
        String paymentHash,
        String destination,
        Instant requestedAt,
        Instant expiresAt,
        @Schema(nullable = true) Instant endedAt,
        @Schema(nullable = true) String proof,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true) String preimage,
        @Schema(nullable = true) Long lastBlockHeight) {

    static WithdrawalBody of(WithdrawalReading reading) {
        return body(reading.withdrawal(), reading.lastBlockHeight());
    }

    static WithdrawalBody of(Withdrawal requested) {
        return body(requested, 0);
    }

    private static WithdrawalBody body(Withdrawal of, long lastBlockHeight) {
        var terms = of.terms();
        var ending = of.ending().orElse(null);
        var paid = ending instanceof Ending.Paid is ? is : null;
        return new WithdrawalBody(
                of.id(),
                status(of),
                terms.amountMsat(),
                terms.feeLimitMsat(),
                paid == null ? null : Long.valueOf(paid.feeMsat()),
                of.standing().internal(),
                terms.text().text(),
                terms.hash().hex(),
                terms.destination().hex(),
                of.requestedAt(),
                terms.expiresAt(),
                ending == null ? null : ending.at(),
                ending instanceof Ending.Failed failed ? failed.proof().name() : null,
                reason(ending),
                paid == null ? null : paid.preimage().revealHex(),
                of.state().isWithNode() && lastBlockHeight > 0 ? Long.valueOf(lastBlockHeight) : null);
    }

    private static String reason(Ending ending) {
        return switch (ending) {
            case null -> null;
            case Ending.Paid paid -> null;
            case Ending.Failed failed -> failed.reason();
            case Ending.Rejected rejected -> rejected.reason();
        };
    }

    private static String status(Withdrawal of) {
        return switch (of.state()) {
            case REQUESTED -> "requested";
            case ACCEPTED -> "held";
            case REJECTED -> "rejected";
            case SENDING -> of.standing().stuck() ? "stuck" : "sending";
            case UNKNOWN -> of.standing().stuck() ? "stuck" : "unknown";
            case IN_FLIGHT -> of.standing().stuck() ? "stuck" : "in_flight";
            case SUCCEEDED -> "paid";
            case FAILED -> "failed";
        };
    }
}
