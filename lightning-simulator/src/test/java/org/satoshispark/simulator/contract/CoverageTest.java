package org.satoshispark.simulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The guard of {@link NodeContract} can fail: a method that nobody tried is named. */
class CoverageTest {
    @Test
    void whatWasNeverTriedIsNamed() {
        var missing = new Coverage().missing(AnyCall.ALL_METHODS, Set.of("GetInfo"));
        assertThat(missing)
                .contains(
                        "lnrpc.Lightning/AddInvoice was never answered",
                        "lnrpc.Lightning/AddInvoice never refused",
                        "lnrpc.Lightning/GetInfo was never answered",
                        "lnrpc.State/GetState was never answered")
                .doesNotContain("lnrpc.Lightning/GetInfo never refused");
    }
}
