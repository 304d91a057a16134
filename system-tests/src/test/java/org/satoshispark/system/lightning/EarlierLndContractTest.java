package org.satoshispark.system.lightning;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.satoshispark.localstack.lightning.LightningPrograms;
import org.satoshispark.localstack.lightning.LndVersion;
import org.satoshispark.simulator.contract.NetworkUnderTest;

/** The release before: operators do not update on the first day. Tried where its programs are, and where it is asked for. */
class EarlierLndContractTest extends RealLndContract {
    @Override
    LndVersion version() {
        return LndVersion.V0_20_1;
    }

    @Override
    protected NetworkUnderTest begin() {
        assumeTrue(
                "all".equals(System.getenv("SATOSHI_LND_VERSIONS")) || LightningPrograms.areHere(version()),
                () -> "lnd " + version().tag() + " is not built yet: SATOSHI_LND_VERSIONS=all builds it, in minutes.");
        return super.begin();
    }
}
