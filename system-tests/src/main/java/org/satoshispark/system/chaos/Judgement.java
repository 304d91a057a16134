package org.satoshispark.system.chaos;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.satoshispark.system.load.Saga;

/** Turns what was seen into the {@link Result}. */
final class Judgement {
    private Judgement() {}

    static List<Result.Verdict> verdicts(Violations violations) {
        return Arrays.stream(Invariant.values())
                .map(invariant -> new Result.Verdict(
                        invariant.name(),
                        invariant.words(),
                        invariant.when(),
                        violations.of(invariant).isEmpty(),
                        violations.of(invariant)))
                .toList();
    }

    /** A run in which nothing happened, or nobody looked, would hold without showing anything. */
    static void demandEvidence(Chronicle chronicle, int looks, List<Result.Faults> faults) {
        if (looks == 0) {
            chronicle.violated(Invariant.WELL, "nobody could look at the invariants while faults were played");
        }
        if (faults.stream().allMatch(kind -> kind.done() == 0)) {
            chronicle.violated(Invariant.WELL, "no fault was played: give it more --minutes or a smaller --every");
        }
    }

    static List<Tally.Count> requests(Chronicle chronicle) {
        return Arrays.stream(Operation.values())
                .map(operation -> chronicle.tally(operation).count(operation.words()))
                .toList();
    }

    static List<Result.Sagas> sagas(Chronicle chronicle) {
        return Arrays.stream(Saga.values())
                .filter(saga -> chronicle.times(saga).count() > 0)
                .map(saga -> {
                    var times = chronicle.times(saga);
                    return new Result.Sagas(
                            saga.name().toLowerCase(java.util.Locale.ROOT),
                            times.count(),
                            times.percentile(50),
                            times.percentile(99),
                            times.max());
                })
                .toList();
    }

    static List<Result.Faults> faults(List<Fault> schedule, Tormentor tormentor) {
        var calm = tormentor.calm();
        var nothing =
                new Result.Faults("nothing, to compare with", 0, 0, calm.count(), calm.percentile(50), calm.max());
        return Stream.concat(
                        Stream.of(nothing), Arrays.stream(FaultKind.values()).map(kind -> {
                            var felt = tormentor.felt(kind);
                            return new Result.Faults(
                                    kind.words(),
                                    (int) schedule.stream()
                                            .filter(fault -> fault.kind() == kind)
                                            .count(),
                                    felt.done(),
                                    felt.recovery.count(),
                                    felt.recovery.percentile(50),
                                    felt.recovery.max());
                        }))
                .toList();
    }
}
