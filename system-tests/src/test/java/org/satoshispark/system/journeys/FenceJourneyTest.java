package org.satoshispark.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.satoshispark.system.load.Endings;
import org.satoshispark.system.load.Insistence;
import org.satoshispark.system.load.Moments;
import org.satoshispark.system.load.Script;
import org.satoshispark.system.load.Village;

/** A payment whose first call got lost is asked for once more; when that fails, the money stays held until the fence (W9). */
@Tag("journey")
@ExtendWith(RunningSuite.class)
class FenceJourneyTest {
    private static final long WITHDRAWN = 20_001;
    private static final long FEE_LIMIT = 10_000;

    @AfterEach
    void heal() {
        RunningSuite.outside().heal();
    }

    @Test
    void whatFailedAfterALostCallStaysHeld() throws Exception {
        var insistence = new Insistence();
        var village = new Village(RunningSuite.api(), insistence, new Moments());
        Endings.await(village.fill(), insistence);
        Endings.balancesAreExact(village.everybody(), insistence);
        RunningSuite.outside()
                .fault(Map.of("kind", "REFUSE", "rpc", "SendPaymentV2", "times", 1, "code", "UNAVAILABLE"))
                .expect(201);

        var run = village.withdraw(village.donor(0), WITHDRAWN, noRoute());

        Endings.await(List.of(run), insistence);
        assertEquals("unknown", run.owner().get(run.path()).expect(200).text("status"));
        Endings.balancesAreExact(village.everybody(), insistence);
        assertEquals(WITHDRAWN + FEE_LIMIT, run.owner().account().msat("heldMsat"));
        Proof.everythingAddsUp();
        assertEquals(List.of(), Endings.notToldOnce(List.of(run)));
    }

    private static Script noRoute() {
        return Script.ALL.stream()
                .filter(script -> script.ending().equals("failed"))
                .findFirst()
                .orElseThrow();
    }
}
