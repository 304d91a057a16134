package org.satoshispark.system.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.kit.Ids;

/** What few people want in one history: small, so that everything meets everything. */
final class Scenario {
    private static final List<String> NAMES = List.of("Ann", "Ben", "Cleo");
    private final World world;
    private final Chance chance;
    private final List<DepositRequest> deposits = new ArrayList<>();
    private final List<CampaignRequest> campaigns = new ArrayList<>();

    private Scenario(World world) {
        this.world = world;
        this.chance = world.chance;
    }

    static void begin(World world) {
        var scenario = new Scenario(world);
        for (var number = scenario.chance.between(2, NAMES.size()); number > 0; number--) {
            world.people.add(new Person(NAMES.get(number - 1), Ids.next()));
        }
        scenario.someHaveMoney();
        scenario.times(1, 3, scenario::deposit);
        scenario.times(0, 2, scenario::campaign);
        if (!scenario.campaigns.isEmpty()) {
            scenario.times(0, 4, scenario::donation);
        }
        scenario.times(1, 5, scenario::withdrawal);
    }

    /** Most of them come with a deposit made, so that a history is not only about getting started. */
    private void someHaveMoney() {
        var clients = new Clients(world);
        world.people.stream().filter(one -> !chance.oneIn(4)).forEach(one -> {
            clients.registers(one);
            var request = new DepositRequest(one, key(), chance.thousandMsat(300, 2_000), chance.seconds(600));
            deposits.add(request);
            world.requests.add(request);
        });
        var quiet = new Quiet(world);
        quiet.calm();
        for (var invoice : List.copyOf(world.node.invoices.values())) {
            if (!chance.oneIn(6)) {
                world.node.settle(invoice.hash(), invoice.amountMsat());
            }
        }
        quiet.calm();
    }

    private void times(int least, int most, Runnable wish) {
        for (var left = chance.between(least, most); left > 0; left--) {
            wish.run();
        }
    }

    private Person somebody() {
        return chance.oneOf(world.people);
    }

    /** Mostly one of those who came with money. */
    private Person payer() {
        return chance.oneIn(8) || deposits.isEmpty() ? somebody() : chance.oneOf(deposits).caller;
    }

    /** Mostly not the campaign's owner. */
    private Person donorTo(CampaignRequest campaign) {
        var donor = payer();
        return donor == campaign.caller && !chance.oneIn(8) ? somebody() : donor;
    }

    private String key() {
        return "key " + world.requests.size();
    }

    private void deposit() {
        var request =
                new DepositRequest(somebody(), key(), chance.thousandMsat(100, 2_000), chance.seconds(60, 600, 3600));
        deposits.add(request);
        world.requests.add(request);
    }

    private void campaign() {
        var life = chance.oneIn(3) ? Optional.of(chance.seconds(30, 600, 7200)) : Optional.<Duration>empty();
        var request = new CampaignRequest(somebody(), Ids.next(), chance.thousandMsat(50, 600), life);
        campaigns.add(request);
        world.requests.add(request);
        if (chance.oneIn(3)) {
            world.requests.add(new ClosingRequest(request));
        }
    }

    private void donation() {
        var campaign = chance.oneOf(campaigns);
        world.requests.add(new DonationRequest(donorTo(campaign), key(), campaign, chance.thousandMsat(20, 400)));
    }

    private void withdrawal() {
        if (chance.oneIn(3)) {
            inside();
        } else {
            outside();
        }
    }

    /** One of them has an invoice made that another one pays (lightning.md 2.6). */
    private void inside() {
        var deposit = new DepositRequest(somebody(), key(), chance.thousandMsat(10, 250), chance.seconds(600, 3600));
        world.requests.add(deposit);
        world.requests.add(new WithdrawalRequest(
                payer(),
                key(),
                now -> deposit.deposit(now).flatMap(Deposit::invoice).map(made -> made.text()
                        .text()),
                OptionalLong.empty()));
    }

    /** Made when it is first wanted, so that it is not out of date by then. */
    private String made(Payee[] payee, long amountMsat, long feeMsat, Duration life) {
        if (payee[0] == null) {
            payee[0] = world.node.payee(amountMsat, feeMsat, life);
        }
        return payee[0].text;
    }

    private void outside() {
        var amountless = chance.oneIn(4);
        var amountMsat = chance.thousandMsat(20, 500);
        // The fee limit of such amounts is 10,000 msat.
        var feeMsat = chance.oneIn(8) ? 10_001 : chance.oneIn(3) ? 0 : chance.below(10_001);
        var life = chance.seconds(180, 900, 3600);
        var payee = new Payee[1];
        var amount = amountless ? OptionalLong.of(amountMsat) : OptionalLong.empty();
        // The same invoice by two at once, or again after a failure (lightning.md W10, W11).
        times(
                1,
                chance.oneIn(2) ? 3 : 1,
                () -> world.requests.add(new WithdrawalRequest(
                        payer(),
                        key(),
                        now -> Optional.of(made(payee, amountless ? 0 : amountMsat, feeMsat, life)),
                        amount)));
    }
}
