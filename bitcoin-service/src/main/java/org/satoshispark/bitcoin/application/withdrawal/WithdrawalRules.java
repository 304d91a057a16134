package org.satoshispark.bitcoin.application.withdrawal;

import java.time.Duration;
import org.satoshispark.bitcoin.domain.node.Amounts;
import org.satoshispark.bitcoin.domain.withdrawal.FeePolicy;

/**
 * What may be withdrawn. Out of the bounds here the service does not start.
 *
 * @param network       mainnet, testnet, signet, regtest or simnet (lightning.md W21)
 * @param mostMsat      business maximum of one withdrawal, 1..9_007_199_254_740_991
 * @param leastLife     an invoice must live at least so long: 10 s..1 h
 * @param mostLife      and at most so long, so that the expiry fence comes soon (W6): leastLife..7 d
 */
public record WithdrawalRules(FeePolicy fees, String network, long mostMsat, Duration leastLife, Duration mostLife) {
    public WithdrawalRules {
        InvoicePrefix.of(network);
        Amounts.positive("max-amount-msat", mostMsat);
        if (leastLife.compareTo(Duration.ofSeconds(10)) < 0
                || leastLife.compareTo(Duration.ofHours(1)) > 0
                || mostLife.compareTo(leastLife) < 0
                || mostLife.compareTo(Duration.ofDays(7)) > 0) {
            throw new IllegalArgumentException("an invoice's least life is 10 s..1 h, its most life up to 7 d");
        }
    }
}
