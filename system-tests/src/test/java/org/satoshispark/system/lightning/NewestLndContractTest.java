package org.satoshispark.system.lightning;

import org.satoshispark.localstack.lightning.LndVersion;

/** The lnd that is taken when nobody asks for another. */
class NewestLndContractTest extends RealLndContract {
    @Override
    LndVersion version() {
        return LndVersion.V0_21_2;
    }
}
