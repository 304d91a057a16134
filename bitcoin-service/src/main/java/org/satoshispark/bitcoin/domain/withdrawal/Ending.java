package org.satoshispark.bitcoin.domain.withdrawal;

import java.time.Instant;
import org.satoshispark.bitcoin.domain.node.Amounts;
import org.satoshispark.bitcoin.domain.node.Preimage;

/** How a withdrawal ended, with what shows it. */
public sealed interface Ending {
    Instant at();

    /** The payee has {@code valueMsat}; {@code feeMsat} went to routing. The preimage is the payer's receipt. */
    record Paid(Preimage preimage, long valueMsat, long feeMsat, Instant at) implements Ending {
        public Paid {
            Amounts.positive("valueMsat", valueMsat);
            Amounts.notNegative("feeMsat", feeMsat);
        }
    }

    /** Provably not paid; {@code reason} is for people. */
    record Failed(Proof proof, String reason, Instant at) implements Ending {}

    /** Accounting refused before anything was held. */
    record Rejected(String reason, Instant at) implements Ending {}
}
