package org.satoshispark.system.sagas;

import java.time.Instant;
import java.util.List;
import org.satoshispark.crowdfunding.application.memory.Crowdfunding;
import org.satoshispark.system.services.CrowdfundingProcess;

/** The real campaigns and donations on memory. */
final class CrowdfundingTown {
    final Crowdfunding memory = new Crowdfunding();
    final CrowdfundingProcess process = new CrowdfundingProcess(memory);
    final Service service;

    CrowdfundingTown(Sabotage sabotage) {
        service = new Service(
                "crowdfunding", memory.transactions, process.reactions, List.of(process.deadlines), () -> {}, sabotage);
    }

    void itIs(Instant now) {
        memory.now = now;
    }
}
