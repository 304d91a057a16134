package org.satoshispark.system.sagas;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.satoshispark.kit.NoEvent;

/** Who answers what with what. */
record SagaGraph(List<Step> steps) {

    /**
     * One arrow: {@code handler} of {@code service} hears one message and may say another.
     *
     * @param hears NoEvent for a job that no message makes due
     * @param says  NoEvent where the branch ends
     */
    record Step(String service, String handler, boolean job, Class<?> hears, Class<?> says) {
        boolean ends() {
            return says == NoEvent.class;
        }

        boolean byItself() {
            return hears == NoEvent.class;
        }
    }

    /** All arrows that follow from {@code start}, in the order in which they are met, then those of jobs that may start it. */
    List<Step> from(Class<?> start) {
        var met = new ArrayList<Step>();
        var seen = new LinkedHashSet<Class<?>>(Set.of(start));
        var open = new ArrayDeque<Class<?>>(seen);
        while (!open.isEmpty()) {
            var message = open.poll();
            answersTo(message).forEach(step -> {
                met.add(step);
                if (!step.ends() && seen.add(step.says())) {
                    open.add(step.says());
                }
            });
        }
        var starters = answersTo(NoEvent.class)
                .filter(step -> step.says() == start)
                .map(Step::handler)
                .toList();
        return Stream.concat(met.stream(), answersTo(NoEvent.class).filter(step -> starters.contains(step.handler())))
                .toList();
    }

    private Stream<Step> answersTo(Class<?> message) {
        return steps.stream().filter(step -> step.hears() == message);
    }

    /** Jobs do not listen: they find their work by themselves. */
    Set<Class<?>> heard() {
        return steps.stream().filter(step -> !step.job()).map(Step::hears).collect(Collectors.toSet());
    }

    Set<Class<?>> said() {
        return steps.stream().map(Step::says).collect(Collectors.toSet());
    }
}
