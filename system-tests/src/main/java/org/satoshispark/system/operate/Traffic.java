package org.satoshispark.system.operate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.client.Api;
import org.satoshispark.system.client.Person;
import org.satoshispark.system.load.Campaign;
import org.satoshispark.system.load.Endings;
import org.satoshispark.system.load.Insistence;
import org.satoshispark.system.load.Moments;
import org.satoshispark.system.load.Run;
import org.satoshispark.system.load.Script;
import org.satoshispark.system.load.Village;
import org.satoshispark.system.load.Witness;

/** What a drill plays while it breaks something: people who donate, deposit and withdraw until they are told to stop. */
final class Traffic implements AutoCloseable {
    private static final int HANDS = 4;
    private static final long PAUSE_NANOS = 30_000_000;
    /** A service may be away for as long as it takes to bring its data back. */
    private static final Duration BOUND = Duration.ofMinutes(10);

    private final Insistence insistence = new Insistence(BOUND, Witness.NOBODY);
    private final Village village = new Village(new Api(Surroundings.origin()), insistence, new Moments());
    private final List<Run> runs = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger next = new AtomicInteger();
    private final ExecutorService hands = Executors.newFixedThreadPool(
            HANDS, Thread.ofPlatform().daemon().name("traffic-", 0).factory());
    private final List<Future<?>> working = new ArrayList<>();
    private Campaign campaign;
    private volatile boolean over;

    /** Returns when there are people with money and the first of them act. */
    static Traffic start() {
        var traffic = new Traffic();
        Endings.await(traffic.village.fill(), traffic.insistence);
        traffic.campaign = traffic.village.open("Drilled");
        for (var hand = 0; hand < HANDS; hand++) {
            traffic.working.add(traffic.hands.submit(traffic::act));
        }
        return traffic;
    }

    /** Sagas that were accepted until now. */
    int accepted() {
        return runs.size();
    }

    /** One of those who act. */
    Person donor() {
        return village.donor(0).person();
    }

    /** Goes on for a while; fails when one of the people met what must not be. */
    void goOnFor(int seconds) {
        var end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(100_000_000);
            working.stream().filter(Future::isDone).forEach(Traffic::result);
        }
    }

    /** Stops, and waits until every accepted saga has come to its one right end and every balance is exact. */
    void endWell() {
        over = true;
        working.forEach(Traffic::result);
        var all = runs.stream().sorted(Comparator.comparing(Run::saga)).toList();
        Endings.await(all, insistence);
        Endings.balancesAreExact(village.everybody(), insistence);
        Endings.nobodyRests(village.everybody());
    }

    /** After {@link #endWell()} and when all outboxes are in the topics: runs that did not end exactly once. */
    List<String> notToldOnce() {
        return Endings.notToldOnce(runs);
    }

    private void act() {
        while (!over) {
            var number = next.getAndIncrement();
            var villager = village.donor(number);
            runs.add(
                    switch (number % 10) {
                        case 0, 5 -> village.deposit(villager, 30_001L + number);
                        case 3, 8 -> village.withdraw(villager, 20_001L + number, script(number));
                        default -> village.donate(villager, campaign, 10_000L + number, false);
                    });
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static Script script(int number) {
        return Script.ALL.get(number / 5 % Script.ALL.size());
    }

    private static void result(Future<?> hand) {
        try {
            hand.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        over = true;
        hands.shutdown();
    }
}
