package org.satoshispark.system.simulation;

import java.time.Duration;
import java.util.List;

/** Faults have stopped: everybody works, messages arrive, time passes, until nothing is open any more (I6). */
final class Quiet {
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(61), Duration.ofMinutes(11), Duration.ofMinutes(61));
    private static final Duration LONG = Duration.ofHours(7);
    private static final int MOST_ROUNDS = 24;
    private static final int MOST_TURNS = 200;
    private final World world;
    private final Clients clients;
    private final Delivery delivery;
    private final EndWatch end;

    Quiet(World world) {
        this.world = world;
        clients = new Clients(world);
        delivery = new Delivery(world);
        end = new EndWatch(world);
    }

    /** Faults and moods off, or on again. */
    void peace(boolean isOn) {
        world.stage.peaceful = isOn;
        world.node.faulty = !isOn;
        world.node.away = false;
        world.node.synced = true;
    }

    /** Nothing fails, but time stands still: what can happen now happens. */
    void calm() {
        peace(true);
        comesToRest();
        peace(false);
    }

    void untilTheEnd() {
        world.tale.nextStep();
        world.tale.tell(() -> "from here on nothing fails any more");
        peace(true);
        for (var round = 0; round < MOST_ROUNDS; round++) {
            comesToRest();
            if (world.node.nextEvent().isEmpty() && end.open().isEmpty()) {
                return;
            }
            world.time.passes(round < PAUSES.size() ? PAUSES.get(round) : LONG);
            world.itIs(world.time.instant());
            world.tale.nextStep();
            world.tale.tell(() -> "time passes");
            world.node.catchUp();
            world.watches.check();
        }
        throw new Violation(Rule.ENDS, Names.shorten("still open long after the last fault: " + end.open()));
    }

    /** One process of bitcoin is enough for that; which one is chance. */
    private void comesToRest() {
        var bitcoin = world.anyOf("bitcoin");
        var working = world.instances.stream()
                .filter(one -> one == bitcoin || !one.service.equals("bitcoin"))
                .toList();
        for (var turn = 0; turn < MOST_TURNS; turn++) {
            world.requests.stream().filter(one -> !one.isAnswered()).forEach(this::asks);
            var worked = works(working);
            world.topics.publishAll();
            var heard = delivery.all();
            world.watches.check();
            if (!worked && !heard) {
                return;
            }
        }
        throw new Violation(Rule.ENDS, "does not come to rest after " + MOST_TURNS + " turns");
    }

    private void asks(Request request) {
        if (!request.mayBeGivenUp()) {
            clients.asks(request);
        }
    }

    private boolean works(List<Instance> working) {
        var said = said();
        var more = false;
        for (var who : working) {
            for (var chore : who.chores()) {
                more |= world.stage.act(who, chore.getKey(), chore.getValue()::work, false);
            }
        }
        return more || said() > said;
    }

    private int said() {
        return world.rows().all().stream().mapToInt(one -> one.outbox().size()).sum();
    }
}
