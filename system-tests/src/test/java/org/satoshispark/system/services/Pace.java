package org.satoshispark.system.services;

import java.time.Duration;
import org.satoshispark.bitcoin.application.withdrawal.PaymentPace;
import org.satoshispark.bitcoin.application.withdrawal.WithdrawalRules;
import org.satoshispark.bitcoin.domain.withdrawal.FeePolicy;

/** How bitcoin is set in stories and simulation: as the service's own defaults, on regtest. */
public final class Pace {
    public static final Duration FENCE_MARGIN = Duration.ofMinutes(10);
    public static final Duration STUCK_AFTER = Duration.ofHours(12);
    static final PaymentPace PAYMENTS = new PaymentPace(
            FENCE_MARGIN,
            STUCK_AFTER,
            Duration.ofSeconds(10),
            Duration.ofSeconds(2),
            Duration.ofSeconds(60),
            Duration.ofMillis(500),
            Duration.ofMinutes(1));
    static final WithdrawalRules RULES = new WithdrawalRules(
            new FeePolicy(10_000, 10_000, 5_000_000, 1_000),
            "regtest",
            100_000_000_000L,
            Duration.ofMinutes(2),
            Duration.ofHours(24));

    private Pace() {}
}
