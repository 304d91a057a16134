package org.satoshispark.system.sagas;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.satoshispark.messages.Catalogue;
import org.satoshispark.system.sagas.SagaGraph.Step;

/** One saga as a picture: messages are boxes, handlers and jobs are round, all in the colour of their service. */
record SagaDiagram(Class<?> start, List<Step> steps, Set<Class<?>> startedByPeople) {
    private static final List<String> SERVICES = List.of("auth", "accounting", "crowdfunding", "bitcoin");

    String mermaid() {
        var lines = new LinkedHashSet<String>();
        messages().stream()
                .filter(startedByPeople::contains)
                .forEach(message -> lines.add("person([a person]) --> " + message.getSimpleName()));
        steps.forEach(step -> lines.add(into(step)));
        steps.stream().filter(step -> !step.ends()).forEach(step -> lines.add(outOf(step)));
        SERVICES.forEach(service -> lines.addAll(coloured(service)));
        return "```mermaid\nflowchart TD\n"
                + lines.stream().map(line -> "  " + line + "\n").collect(joining()) + "```\n";
    }

    private static String into(Step step) {
        var from = step.byItself() ? "clock([the clock])" : step.hears().getSimpleName();
        return from + (step.job() ? " -.-> " : " --> ") + step.handler() + "(" + step.handler() + ")";
    }

    private static String outOf(Step step) {
        return step.handler() + (step.job() ? " -.-> " : " --> ") + step.says().getSimpleName();
    }

    private List<String> coloured(String service) {
        var said = messages().stream()
                .filter(message -> entry(message).topic().context().equals(service))
                .map(Class::getSimpleName);
        var done = steps.stream().filter(step -> step.service().equals(service)).map(Step::handler);
        var names = Stream.concat(said, done).distinct().collect(joining(","));
        return names.isEmpty()
                ? List.of()
                : List.of("class " + names + " " + service, "classDef " + service + " " + colour(service));
    }

    private static String colour(String context) {
        return switch (context) {
            case "auth" -> "fill:#e8e0f5,stroke:#5b3f8c,color:#000";
            case "accounting" -> "fill:#dcefe0,stroke:#2f6b3c,color:#000";
            case "crowdfunding" -> "fill:#dbe9f7,stroke:#2b5c8a,color:#000";
            case "bitcoin" -> "fill:#fdebd0,stroke:#a8640a,color:#000";
            default -> throw new IllegalArgumentException("no colour for " + context);
        };
    }

    /** In the order in which they are met. */
    Set<Class<?>> messages() {
        var messages = new LinkedHashSet<Class<?>>();
        messages.add(start);
        steps.stream().filter(step -> !step.ends()).forEach(step -> messages.add(step.says()));
        return messages;
    }

    static Catalogue.Entry entry(Class<?> message) {
        return Catalogue.entries().stream()
                .filter(entry -> entry.record() == message)
                .findFirst()
                .orElseThrow();
    }
}
