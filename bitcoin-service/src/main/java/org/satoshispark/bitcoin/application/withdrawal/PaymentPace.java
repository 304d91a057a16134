package org.satoshispark.bitcoin.application.withdrawal;

import java.time.Duration;

/**
 * How long is waited for what. Out of the bounds here the service does not start.
 *
 * @param fenceMargin  after expiry, for clocks and a slow node (lightning.md W6): 10 min..24 h
 * @param stuckAfter   with the node for so long, people are told (W8): 1 min..7 d
 * @param payPatience  for the first answer of a payment: 1 s..30 s, shorter than half a lease
 * @param glance       for the answer of a look at a payment: 100 ms..30 s
 * @param attempts     for which the node may start new attempts: 5 s..10 min
 * @param soonest      between two looks at least: 10 ms..1 min
 * @param latest       between two looks at most: soonest..1 h
 */
public record PaymentPace(
        Duration fenceMargin,
        Duration stuckAfter,
        Duration payPatience,
        Duration glance,
        Duration attempts,
        Duration soonest,
        Duration latest) {

    public PaymentPace {
        within("fence-margin", fenceMargin, Duration.ofMinutes(10), Duration.ofHours(24));
        within("stuck-after", stuckAfter, Duration.ofMinutes(1), Duration.ofDays(7));
        within("pay-patience", payPatience, Duration.ofSeconds(1), Duration.ofSeconds(30));
        within("glance", glance, Duration.ofMillis(100), Duration.ofSeconds(30));
        within("attempts", attempts, Duration.ofSeconds(5), Duration.ofMinutes(10));
        within("soonest-look", soonest, Duration.ofMillis(10), Duration.ofMinutes(1));
        within("latest-look", latest, soonest, Duration.ofHours(1));
    }

    private static void within(String what, Duration given, Duration least, Duration most) {
        if (given.compareTo(least) < 0 || given.compareTo(most) > 0) {
            throw new IllegalArgumentException(what + " must be " + least + ".." + most + " but is " + given);
        }
    }
}
