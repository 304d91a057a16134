package org.satoshispark.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.satoshispark.system.load.Blow;
import org.satoshispark.system.load.Endings;
import org.satoshispark.system.load.Insistence;
import org.satoshispark.system.load.Moments;
import org.satoshispark.system.load.Run;
import org.satoshispark.system.load.Saga;
import org.satoshispark.system.load.Village;
import org.satoshispark.system.topics.Topics;

/**
 * {@code kill -9} of everything, each time in the middle of all sagas: whoever dies, every accepted request comes to its one
 * right end, nobody loses or wins a msat, and all invariants hold.
 */
@Tag("journey")
@ExtendWith(RunningSuite.class)
class KillJourneyTest {
    private static final Duration SOON = Duration.ofMinutes(1);
    /** Not the first of its kind, so that others are under way. */
    private static final int NTH = 2;

    private static final Moments MOMENTS = new Moments();
    private final Insistence insistence = new Insistence();
    private Village village;

    /** @param moments when the blows fall: one wave of sagas for each */
    record Victim(String part, List<String> moments) {
        /** Its death may hide whether the node was called, after which a failure proves nothing for long (docs/adr/0018). */
        boolean mayLoseAPayment() {
            return List.of("bitcoin", "simulator", "postgres").contains(part);
        }

        static Victim of(String part, String... moments) {
            return new Victim(part, List.of(moments));
        }

        @Override
        public String toString() {
            return part + " at " + String.join(", ", moments);
        }
    }

    static Stream<Victim> victims() {
        return Stream.of(
                Victim.of("accounting", "withdrawal-requested", "donation-requested"),
                Victim.of("crowdfunding", Saga.DONATION.accepted(), "transfer-succeeded"),
                Victim.of("bitcoin", "withdrawal-sending", Saga.DEPOSIT.accepted()),
                Victim.of("dashboard", "donation-recorded"),
                Victim.of("auth", Saga.REGISTRATION.asks(), "account-registered"),
                Victim.of("gateway", Saga.WITHDRAWAL.asks()),
                Victim.of("connect", Saga.WITHDRAWAL.accepted(), "transfer-succeeded"),
                Victim.of("kafka", "withdrawal-accepted", Saga.DONATION.accepted()),
                Victim.of("postgres", "withdrawal-sending", Saga.DONATION.asks()),
                Victim.of("simulator", "withdrawal-sending", Saga.WITHDRAWAL.asks()),
                Victim.of("keycloak", Saga.REGISTRATION.asks()));
    }

    @BeforeAll
    static void listen() {
        Topics.follow(said -> MOMENTS.came(said.name()));
    }

    /** Others for each test, so that what one breaks is not another's failure. */
    @BeforeEach
    void peopleWithMoney() {
        Blow.awaitAllReady();
        village = new Village(RunningSuite.api(), insistence, MOMENTS);
        Endings.await(village.fill(), insistence);
        Endings.balancesAreExact(village.everybody(), insistence);
    }

    @ParameterizedTest
    @MethodSource("victims")
    void everySagaEndsRightAfterTheDeathOf(Victim victim) throws Exception {
        var began = System.nanoTime();
        var runs = new ArrayList<Run>();
        for (var moment : victim.moments()) {
            MOMENTS.forget();
            var wave = Wave.start(village, moment.hashCode());
            MOMENTS.await(moment, NTH, SOON);
            var seconds = Blow.against(victim.part()).secondsUntilBack();
            say("%s, killed at %s, was back after %.1f s".formatted(victim.part(), moment, seconds));
            runs.addAll(Wave.accepted(wave));
        }
        endWell(runs);
        say("%d sagas, %d requests repeated, all over after %.1f s"
                .formatted(runs.size(), insistence.repeats(), (System.nanoTime() - began) / 1e9));
        if (!victim.mayLoseAPayment()) {
            Endings.nobodyRests(village.everybody());
        }
    }

    @Test
    void afterTheDeathOfTheSupervisorUpFindsEverythingAsItWas() throws Exception {
        MOMENTS.forget();
        var wave = Wave.start(village, 0);
        MOMENTS.await("withdrawal-sending", NTH, SOON);
        Blow.kill("supervisor");
        var began = System.nanoTime();
        RunningSuite.up();
        say("the supervisor was killed; up took %.1f s".formatted((System.nanoTime() - began) / 1e9));
        endWell(Wave.accepted(wave));
    }

    private void endWell(List<Run> accepted) throws Exception {
        // What a campaign got must be known before its payout is looked at.
        var runs = accepted.stream().sorted(Comparator.comparing(Run::saga)).toList();
        Endings.await(runs, insistence);
        Endings.balancesAreExact(village.everybody(), insistence);
        Blow.awaitAllReady();
        Proof.everythingAddsUp();
        assertEquals(List.of(), Endings.notToldOnce(runs));
    }

    private static void say(String what) {
        System.out.println("   " + what);
    }
}
