package org.satoshispark.system.chaos;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.satoshispark.system.load.Campaign;
import org.satoshispark.system.load.Run;
import org.satoshispark.system.load.Village;

/** After a fault: one saga of those that it touched, from its request to its end. How long it takes is the recovery time. */
final class Probe {
    private static final long GLANCE_MS = 100;
    private final Village village;
    private final Campaign campaign;
    private final Chronicle chronicle;

    Probe(Village village, Campaign campaign, Chronicle chronicle) {
        this.village = village;
        this.campaign = campaign;
        this.chronicle = chronicle;
    }

    /** @return milliseconds; empty when it did not end, which is a violation and noted as one */
    Optional<Long> after(String target, int number) {
        var client = new Client(chronicle, Operation.PROBE);
        var own = village.with(client.insistence());
        var donor = village.donor(number);
        long began = chronicle.timeline.nowMs();
        boolean well = client.plays(() -> {
            if (target.startsWith("auth") || target.equals("keycloak")) {
                return Optional.of(own.register("petra"));
            }
            if (target.startsWith("bitcoin") || target.equals("simulator") || isNodeFault(target)) {
                return Optional.of(own.deposit(donor, 10_000 + number));
            }
            var donation = own.donate(donor, campaign, 1_000 + number, false);
            if (target.startsWith("dashboard")) {
                awaitShown(client, donation);
            }
            return Optional.of(donation);
        });
        return well ? Optional.of(chronicle.timeline.nowMs() - began) : Optional.empty();
    }

    /** The dashboard is well when it shows what just happened. */
    private void awaitShown(Client client, Run donation) {
        while (chronicle.leftMs() > 0) {
            var shown =
                    client.insistence().answered(() -> donation.owner().get("/dashboard/v1/me/activities?limit=100"));
            if (shown.body().toString().contains(donation.id())) {
                return;
            }
            LockSupport.parkNanos(GLANCE_MS * 1_000_000);
        }
        throw new IllegalStateException("the dashboard does not show donation " + donation.id());
    }

    private static boolean isNodeFault(String target) {
        for (var fault : NodeFault.values()) {
            if (fault.name().equals(target)) {
                return true;
            }
        }
        return false;
    }
}
