package org.satoshispark.system.sagas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.satoshispark.accounting.domain.SystemAccount;
import org.satoshispark.crowdfunding.CampaignMother;
import org.satoshispark.kit.memory.InMemoryTransactions;

/** Where a story happens: people, services, a node, weather, and a clock that stands still until somebody moves it. */
final class Town {
    private static final Duration RESTART = Duration.ofSeconds(1);
    final Accounting accounting;
    final CrowdfundingTown crowdfunding;
    final Bitcoin bitcoin;
    final Service auth;
    final LightningNode node;
    final Random random;
    private final World world;
    private final Weather weather;
    private final long seed;
    Instant now = CampaignMother.NOW;

    Town(Weather weather, long seed) {
        this(weather, seed, Sabotage.NONE);
    }

    Town(Weather weather, long seed, Sabotage sabotage) {
        this.weather = weather;
        this.seed = seed;
        random = new Random(seed);
        node = new LightningNode(() -> now);
        accounting = new Accounting(() -> now, sabotage);
        crowdfunding = new CrowdfundingTown(sabotage);
        bitcoin = new Bitcoin(node, () -> now, sabotage);
        // Registration itself happens in Keycloak; here only what auth says about it matters.
        auth = new Service(
                "auth",
                new InMemoryTransactions(),
                message -> org.satoshispark.kit.Reaction.passOver(),
                List.of(),
                () -> {},
                Sabotage.NONE);
        var fate = new Fate(random, node, () -> itIs(now.plus(RESTART)));
        world = new World(weather, random, fate, sabotage, services().toArray(Service[]::new));
    }

    List<Service> services() {
        return List.of(auth, bitcoin.service, accounting.service, crowdfunding.service);
    }

    /** Somebody who has registered, which accounting may or may not have heard by now. */
    Person somebody() {
        var person = stranger();
        person.registers();
        return person;
    }

    /** Somebody with money: deposited, paid and credited. */
    Person somebodyWith(long msat) {
        var person = somebody();
        person.deposits(msat);
        return person;
    }

    /** Somebody who can log in, and whose registration nobody has been told of yet. */
    Person stranger() {
        return new Person(this);
    }

    /** Lets everything happen that can happen now. */
    void settles() {
        bitcoin.desk.leasesRunOut();
        world.settle();
    }

    void passes(Duration time) {
        itIs(now.plus(time));
        settles();
    }

    private void itIs(Instant time) {
        now = time;
        crowdfunding.itIs(time);
    }

    /** Whether a process dies between two steps that no transaction binds together. */
    boolean dies() {
        return weather == Weather.CRASHING && random.nextBoolean();
    }

    void hasParked(long msat) {
        assertEquals(msat, accounting.rows.sumMsat(SystemAccount.SUSPENSE));
    }

    /** Nothing was lost or made, whatever is still under way. */
    void isSound() {
        new LedgerSoundness(this).check();
        new OutboxSoundness(services()).check();
        new SagaSoundness(this).check();
    }

    /** {@link #isSound}, and nothing is under way any more. */
    void isAtItsEnd() {
        isSound();
        new SagaSoundness(this).nothingIsOpen();
    }

    @Override
    public String toString() {
        return weather + " " + seed;
    }
}
