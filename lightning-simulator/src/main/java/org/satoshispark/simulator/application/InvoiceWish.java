package org.satoshispark.simulator.application;

import java.util.HexFormat;
import org.satoshispark.simulator.domain.PaymentHash;
import org.satoshispark.simulator.domain.Result;

/** What the caller of AddInvoice or AddHoldInvoice asks for, as it came: zero means "the usual". */
public record InvoiceWish(
        String memo, byte[] descriptionHash, long sat, long msat, long expirySeconds, long cltvExpiry) {

    Result<Long> valueMsat() {
        return Amounts.msat(sat, msat);
    }

    Draft draft(PaymentHash hash, long valueMsat, long nowSecond) {
        return new Draft(
                hash,
                memo,
                HexFormat.of().formatHex(descriptionHash),
                valueMsat,
                nowSecond,
                expirySeconds > 0 ? expirySeconds : Draft.USUAL_EXPIRY_SECONDS,
                cltvExpiry == 0 ? Draft.USUAL_CLTV : cltvExpiry);
    }
}
