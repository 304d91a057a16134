package org.satoshispark.simulator;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.satoshispark.simulator.contract.NetworkUnderTest;
import org.satoshispark.simulator.contract.NodeContract;

/** The simulator behaves as the contract demands. */
class SimulatorKeepsNodeContractTest extends NodeContract {
    @TempDir
    static Path folder;

    @Override
    protected NetworkUnderTest begin() throws IOException {
        return new SimulatedNetwork(folder);
    }
}
