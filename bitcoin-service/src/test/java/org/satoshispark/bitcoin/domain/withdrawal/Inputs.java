package org.satoshispark.bitcoin.domain.withdrawal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.satoshispark.bitcoin.domain.node.Preimage;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalInput.*;

/** One of each kind of input, by its name. */
final class Inputs {
    static final Preimage PREIMAGE = Preimage.of(new byte[32]);

    private Inputs() {}

    static Map<String, WithdrawalInput> all() {
        var all = new LinkedHashMap<String, WithdrawalInput>();
        List.<WithdrawalInput>of(
                        new Accept(),
                        new Reject("INSUFFICIENT_FUNDS"),
                        new Send(),
                        new AskAgain(),
                        new LoseSight(),
                        new SeeInFlight(),
                        new SeeSuccess(PREIMAGE, 1_000, 1),
                        new SeeFailure("FAILURE_REASON_TIMEOUT"),
                        new SeeLastFailure("FAILURE_REASON_TIMEOUT"),
                        new SeeRefusal("invoice expired"),
                        new ProveNeverSent("expired before it was sent"),
                        new PassExpiryFence("never arrived"),
                        new SettleInternally(PREIMAGE),
                        new MarkStuck())
                .forEach(input -> all.put(input.getClass().getSimpleName(), input));
        return all;
    }
}
