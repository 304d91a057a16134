package org.satoshispark.bitcoin.adapter.in.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.satoshispark.bitcoin.application.deposit.DepositWish;
import org.satoshispark.bitcoin.domain.node.Amounts;
import org.satoshispark.kit.rest.Problems;

/** What a deposit is asked for with: msat, what the payer reads (optional), how long it can be paid (optional, 1 hour). */
public record NewDepositBody(
        @NotNull @Min(1) @Max(Amounts.MAX_MSAT) Long amountMsat,
        String description,
        @Min(60) @Max(86_400) Long expirySeconds) {
    private static final int LONGEST_DESCRIPTION = 639;
    private static final long USUAL_EXPIRY = 3_600;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 or 422 that names the field */
    DepositWish wishOf(UUID account, long mostMsat) {
        if (amountMsat > mostMsat) {
            throw Problems.field(422, "amount-too-large", "amountMsat", "must be at most " + mostMsat);
        }
        var text = description == null ? "" : description;
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_DESCRIPTION
                || text.codePoints().anyMatch(Character::isISOControl)) {
            throw Problems.field(
                    400,
                    "description-unfit",
                    "description",
                    "must be one line of at most " + LONGEST_DESCRIPTION + " bytes");
        }
        var seconds = expirySeconds == null ? USUAL_EXPIRY : expirySeconds;
        return new DepositWish(account, amountMsat, text, Duration.ofSeconds(seconds));
    }
}
