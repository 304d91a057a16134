package org.satoshispark.system.chaos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.satoshispark.system.load.Poison;

/**
 * The faults of a run: a pure function of seed, length and targets. Dealt from a shuffled deck, so that a short run sees every kind
 * once and a long one hits every target.
 */
public final class Schedule {
    private static final long FIRST_MS = 5_000;
    /** All faults are over so long before the load ends. */
    private static final long QUIET_MS = 5_000;

    private static final int SHORTEST_GAP_MS = 500;
    private static final int SLOWEST_MS = 400;

    private final Random random;
    private final Targets targets;
    private final Map<FaultKind, List<String>> hands = new EnumMap<>(FaultKind.class);
    private final List<String> poisons = new ArrayList<>();
    private final List<FaultKind> deck = new ArrayList<>();

    private Schedule(long seed, Targets targets) {
        this.random = new Random(seed);
        this.targets = targets;
    }

    /**
     * @param lastsMs length of the load
     * @param everyMs mean time from one fault to the next; they overlap now and then
     */
    public static List<Fault> of(long seed, long lastsMs, long everyMs, Targets targets) {
        return new Schedule(seed, targets).deal(lastsMs, everyMs);
    }

    private List<Fault> deal(long lastsMs, long everyMs) {
        var faults = new ArrayList<Fault>();
        deck.addAll(firstRound());
        for (long at = FIRST_MS; at < lastsMs - QUIET_MS; at += gap(everyMs)) {
            if (deck.isEmpty()) {
                deck.addAll(round());
            }
            var fault = fault(faults.size() + 1, at, deck.removeFirst());
            if (fault.endMs() <= lastsMs - QUIET_MS) {
                faults.add(fault);
            }
        }
        return List.copyOf(faults);
    }

    /** Exponential, as of things that have nothing to do with each other; bounded. */
    private long gap(long everyMs) {
        var gap = -everyMs * Math.log(1 - random.nextDouble());
        return Math.clamp((long) gap, SHORTEST_GAP_MS, 3 * everyMs);
    }

    private List<FaultKind> firstRound() {
        var kinds = new ArrayList<>(Arrays.asList(FaultKind.values()));
        Collections.shuffle(kinds, random);
        var rest = round();
        kinds.forEach(rest::remove);
        kinds.addAll(rest);
        return kinds;
    }

    private List<FaultKind> round() {
        var cards = new ArrayList<FaultKind>();
        for (var kind : FaultKind.values()) {
            cards.addAll(Collections.nCopies(kind.cards(targets), kind));
        }
        Collections.shuffle(cards, random);
        return cards;
    }

    private Fault fault(int number, long at, FaultKind kind) {
        int spread = kind.longestMs() - kind.shortestMs();
        long lasts = kind.shortestMs() + (spread == 0 ? 0 : random.nextInt(spread));
        return new Fault(number, at, kind, target(kind), lasts, detail(kind));
    }

    private String target(FaultKind kind) {
        return next(hands.computeIfAbsent(kind, none -> new ArrayList<>()), () -> targets.of(kind));
    }

    /** Each card of a hand once before any of them twice. */
    private String next(List<String> hand, Supplier<List<String>> all) {
        if (hand.isEmpty()) {
            hand.addAll(all.get());
            Collections.shuffle(hand, random);
        }
        return hand.removeFirst();
    }

    private static List<String> poisons() {
        return Arrays.stream(Poison.Kind.values()).map(Enum::name).toList();
    }

    private String detail(FaultKind kind) {
        return switch (kind) {
            case SLOW -> Integer.toString(50 + random.nextInt(SLOWEST_MS - 50));
            case DUPLICATES, LATE -> Integer.toString(random.nextInt(1_000_000));
            case POISON -> next(poisons, Schedule::poisons);
            default -> "";
        };
    }
}
