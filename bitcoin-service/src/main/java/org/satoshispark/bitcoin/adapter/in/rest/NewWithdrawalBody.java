package org.satoshispark.bitcoin.adapter.in.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import org.satoshispark.bitcoin.application.withdrawal.Ask;
import org.satoshispark.bitcoin.domain.node.Amounts;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;

/** An invoice to be paid, its amount when it names none, and another fee limit than the usual (both msat). */
public record NewWithdrawalBody(
        @NotNull
        @Size(min = 1, max = 7089)
        // BOLT11 is in one case; a mixed one is broken and must not be mended here.
        @Pattern(regexp = "[0-9a-z]*|[0-9A-Z]*", message = "must be letters of one case and digits, with no blanks")
        String paymentRequest,

        @Min(1) @Max(Amounts.MAX_MSAT) Long amountMsat,
        @Min(1) @Max(Amounts.MAX_MSAT) Long maxFeeMsat) {

    Ask askOf(UUID account) {
        var text = new PaymentRequest(paymentRequest.toLowerCase(Locale.ROOT));
        return new Ask(account, text, optional(amountMsat), optional(maxFeeMsat));
    }

    private static OptionalLong optional(Long msat) {
        return msat == null ? OptionalLong.empty() : OptionalLong.of(msat);
    }
}
