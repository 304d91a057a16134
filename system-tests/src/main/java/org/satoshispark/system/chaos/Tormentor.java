package org.satoshispark.system.chaos;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.client.Api;
import org.satoshispark.system.client.Outside;
import org.satoshispark.system.load.Poison;

/** Lets the faults of the schedule happen at their times, and measures how long each is felt. */
final class Tormentor {
    private static final List<String> CALM =
            List.of("auth", "bitcoin", "bitcoin", "accounting", "accounting", "dashboard");
    private final Chronicle chronicle;
    private final Probe probe;
    private final Network network = new Network();
    private final Outside outside = new Outside(new Api(Surroundings.origin()));
    private final Map<FaultKind, Felt> felt = new EnumMap<>(FaultKind.class);
    private final Times calm = new Times();
    private final Set<String> now = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();

    /** What faults of one kind did. */
    static final class Felt {
        final Times recovery = new Times();
        private int done;
        private int missed;

        synchronized int done() {
            return done;
        }

        synchronized int missed() {
            return missed;
        }

        synchronized void happened(boolean did) {
            done += did ? 1 : 0;
            missed += did ? 0 : 1;
        }
    }

    Tormentor(Chronicle chronicle, Probe probe) {
        this.chronicle = chronicle;
        this.probe = probe;
        for (var kind : FaultKind.values()) {
            felt.put(kind, new Felt());
        }
    }

    /** How long the same sagas take when nothing is wrong: what recovery is to be compared with. */
    Times calm() {
        return calm;
    }

    /** Before anything happens. */
    void measureCalm() {
        int number = 0;
        for (var target : CALM) {
            probe.after(target, number++).ifPresent(calm::add);
        }
    }

    Felt felt(FaultKind kind) {
        return felt.get(kind);
    }

    int done() {
        return felt.values().stream().mapToInt(Felt::done).sum();
    }

    /** What is broken at this moment. */
    Set<String> now() {
        return Set.copyOf(now);
    }

    /** Returns when the last fault is over; the recovery of the last ones may still be measured. */
    void torment(List<Fault> schedule) {
        long began = System.nanoTime();
        for (var fault : schedule) {
            LockSupport.parkNanos(began + fault.atMs() * 1_000_000 - System.nanoTime());
            threads.add(Thread.ofVirtual().start(() -> one(fault)));
        }
        var last = schedule.stream().mapToLong(Fault::endMs).max().orElse(0);
        LockSupport.parkNanos(began + last * 1_000_000 - System.nanoTime());
    }

    /** Waits for the measuring of recovery, too. */
    void join() throws InterruptedException {
        for (var thread : threads) {
            thread.join();
        }
    }

    private void one(Fault fault) {
        var name = fault.kind().words() + " " + fault.target();
        now.add(name);
        try {
            var detail = strike(fault);
            felt.get(fault.kind()).happened(true);
            chronicle.timeline.note("fault", "fault", fault, "detail", detail);
        } catch (RuntimeException missed) {
            felt.get(fault.kind()).happened(false);
            chronicle.timeline.note("fault missed", "fault", fault, "detail", missed.toString());
            return;
        } finally {
            now.remove(name);
        }
        probe.after(fault.target(), fault.number()).ifPresent(ms -> {
            felt.get(fault.kind()).recovery.add(ms);
            chronicle.timeline.note("recovered", "fault", fault.number(), "afterMs", ms);
        });
    }

    /** Returns when the fault is over. */
    private String strike(Fault fault) {
        return switch (fault.kind()) {
            case KILL -> Victim.kill(fault.target());
            case STOP -> Victim.stop(fault.target());
            case FREEZE -> Victim.freeze(fault.target(), fault.lastsMs());
            case CUT, SILENT, HALF_OPEN, SLOW -> {
                network.trouble(fault.kind(), fault.target(), fault.lastsMs(), fault.detail());
                yield lasted(fault);
            }
            case DUPLICATES -> Repeats.say(false, Long.parseLong(fault.detail())) + " records";
            case LATE -> Repeats.say(true, Long.parseLong(fault.detail())) + " records";
            case POISON -> Poison.plant(Poison.Kind.valueOf(fault.detail()), Poison.topic(fault.target()));
            case NODE -> {
                var node = NodeFault.valueOf(fault.target());
                if (node == NodeFault.RESTART) {
                    outside.restartNode().expect(200);
                    yield "";
                }
                outside.fault(node.body(fault.lastsMs() / 1000)).expect(201);
                yield lasted(fault);
            }
        };
    }

    private static String lasted(Fault fault) {
        LockSupport.parkNanos(fault.lastsMs() * 1_000_000);
        return fault.lastsMs() + " ms";
    }
}
