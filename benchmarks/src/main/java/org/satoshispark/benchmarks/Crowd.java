package org.satoshispark.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.satoshispark.system.client.Api;
import org.satoshispark.system.client.Outside;
import org.satoshispark.system.client.Person;
import org.satoshispark.system.client.Until;

/** Donors with money and campaigns to give to; made before anything is measured. */
record Crowd(List<Person> donors, List<String> campaigns) {
    private static final long WEALTH_MSAT = 1_000_000_000;
    private static final long GOAL_MSAT = 1_000_000_000_000L;

    static Crowd gather(Api api, int donors, int campaigns) {
        var outside = new Outside(api);
        var owner = Person.register(api, "owner");
        var opened = IntStream.range(0, campaigns)
                .mapToObj(i -> owner.openCampaign("Campaign " + i, GOAL_MSAT).text("id"))
                .toList();
        var rich = IntStream.range(0, donors).mapToObj(i -> rich(api, outside)).toList();
        rich.forEach(donor -> Until.holds(
                "the deposit of " + donor.username(),
                Duration.ofSeconds(60),
                donor::account,
                account -> account.status() == 200 && account.msat("availableMsat") == WEALTH_MSAT));
        return new Crowd(rich, opened);
    }

    private static Person rich(Api api, Outside outside) {
        var donor = Person.register(api, "donor");
        outside.pays(donor.deposit(WEALTH_MSAT).text("paymentRequest")).expect(200);
        return donor;
    }
}
