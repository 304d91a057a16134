package org.satoshispark.system.sagas;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.satoshispark.kit.EventHandler;
import org.satoshispark.kit.Job;
import org.satoshispark.kit.NoEvent;

/** Who answers what with what, read from the type arguments of all event handlers and jobs. */
record SagaGraph(List<Step> steps) {

    /** One arrow: {@code handler} of {@code service} hears one message and may say another, or ends there. */
    record Step(String service, String handler, Class<?> hears, Class<?> says) {
        boolean ends() {
            return says == NoEvent.class;
        }
    }

    static SagaGraph ofAllServices() {
        var classes = new ClassFileImporter()
                .withImportOption(location -> !location.contains("test"))
                .importPackages("org.satoshispark");
        return new SagaGraph(classes.stream()
                .filter(type -> !type.isInterface())
                .filter(type -> type.isAssignableTo(EventHandler.class) || type.isAssignableTo(Job.class))
                .map(JavaClass::reflect)
                .flatMap(SagaGraph::stepsOf)
                .sorted(Comparator.comparing((Step step) -> step.hears().getSimpleName())
                        .thenComparing(Step::handler)
                        .thenComparing(step -> step.says().getSimpleName()))
                .toList());
    }

    private static Stream<Step> stepsOf(Class<?> handler) {
        var service = handler.getPackageName().split("\\.")[2];
        return Stream.of(handler.getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType() == EventHandler.class || type.getRawType() == Job.class)
                .flatMap(type -> leaves(type.getActualTypeArguments()[0])
                        .flatMap(hears -> leaves(type.getActualTypeArguments()[1])
                                .map(says -> new Step(service, handler.getSimpleName(), hears, says))));
    }

    private static Stream<Class<?>> leaves(Type type) {
        var message = (Class<?>) type;
        return message.isSealed()
                ? Stream.of(message.getPermittedSubclasses()).flatMap(SagaGraph::leaves)
                : Stream.of(message);
    }

    /** All arrows that follow from {@code start}, in the order in which they are met; dashboards are left out. */
    List<Step> from(Class<?> start) {
        var met = new ArrayList<Step>();
        var seen = new LinkedHashSet<Class<?>>(Set.of(start));
        var open = new ArrayDeque<Class<?>>(seen);
        while (!open.isEmpty()) {
            var message = open.poll();
            for (var step : steps) {
                if (step.hears() == message && !step.service().equals("dashboard")) {
                    met.add(step);
                    if (!step.ends() && seen.add(step.says())) {
                        open.add(step.says());
                    }
                }
            }
        }
        return met;
    }

    Set<Class<?>> heard() {
        return steps.stream().map(Step::hears).collect(Collectors.toSet());
    }

    Set<Class<?>> said() {
        return steps.stream().map(Step::says).collect(Collectors.toSet());
    }
}
