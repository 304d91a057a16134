package org.satoshispark.system.lightning;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.satoshispark.localstack.lightning.LndVersion;
import org.satoshispark.simulator.contract.NetworkUnderTest;

/** The release before: operators do not update on the first day. */
class EarlierLndContractTest extends RealLndContract {
    @Override
    LndVersion version() {
        return LndVersion.V0_20_1;
    }

    @Override
    protected NetworkUnderTest begin() {
        assumeTrue(
                "all".equals(System.getenv("SATOSHI_LND_VERSIONS")),
                "lnd " + version().tag()
                        + " is tried only with SATOSHI_LND_VERSIONS=all; its first build takes minutes.");
        return super.begin();
    }
}
