package org.satoshispark.bitcoin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of withdrawals; their bounds stand where they are used and are checked at the start. */
@ConfigMapping(prefix = "spark.withdrawals")
public interface WithdrawalSettings {

    /** Of the invoices that may be paid: mainnet, testnet, signet, regtest or simnet. */
    @WithDefault("regtest")
    String network();

    /** Business maximum of one withdrawal. */
    @WithDefault("100000000000")
    long maxAmountMsat();

    @WithDefault("10000")
    long feeFloorMsat();

    /** Millionths of the amount: 10000 is 1 %. */
    @WithDefault("10000")
    long feePerMillion();

    @WithDefault("5000000")
    long feeCapMsat();

    @WithDefault("1000")
    long feeLeastMsat();

    @WithDefault("2m")
    Duration leastLife();

    @WithDefault("24h")
    Duration mostLife();

    @WithDefault("10m")
    Duration fenceMargin();

    @WithDefault("12h")
    Duration stuckAfter();

    @WithDefault("10s")
    Duration payPatience();

    @WithDefault("2s")
    Duration glance();

    @WithDefault("60s")
    Duration attempts();

    @WithDefault("500ms")
    Duration soonestLook();

    @WithDefault("1m")
    Duration latestLook();

    @WithDefault("45s")
    Duration lease();

    /** Payments at once in this instance. */
    @WithDefault("32")
    int lanes();

    /** Between two looks for due withdrawals. */
    @WithDefault("200ms")
    Duration payEvery();
}
