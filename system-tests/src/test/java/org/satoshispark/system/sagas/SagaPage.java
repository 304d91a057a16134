package org.satoshispark.system.sagas;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.satoshispark.system.sagas.SagaGraph.Step;

/** One saga as a page of docs/sagas: what it is for, the picture, its steps and its messages. */
record SagaPage(String title, String purpose, SagaDiagram diagram, SagaGraph graph) {

    String markdown() {
        return "# Saga: " + title + "\n\n" + purpose + "\n\n"
                + "Boxes are messages, round ones are steps, both in the colour of their service. Dotted arrows belong to jobs,\n"
                + "which ask Lightning, Keycloak or the clock. Generated from the types of the code by `SagaDiagramTest`.\n\n"
                + diagram.mermaid()
                + "\n## Steps\n\n| Hears | Service | Step | May say |\n|---|---|---|---|\n"
                + diagram.steps().stream().map(this::row).distinct().collect(Collectors.joining())
                + "\n## Messages\n\n| Message | Type | Topic | Heard by |\n|---|---|---|---|\n"
                + diagram.messages().stream().map(this::message).collect(Collectors.joining());
    }

    private String row(Step step) {
        var says = diagram.steps().stream()
                .filter(other -> other.handler().equals(step.handler()) && other.hears() == step.hears())
                .map(other -> other.ends() ? "nothing" : code(other.says()))
                .collect(Collectors.joining(", "));
        return "| " + (step.byItself() ? "nothing, looks by itself" : code(step.hears())) + " | " + step.service()
                + " | `" + step.handler() + "`" + (step.job() ? " (job)" : "") + " | " + says + " |\n";
    }

    private String message(Class<?> message) {
        var entry = SagaDiagram.entry(message);
        var hearers = graph.steps().stream()
                .filter(step -> step.hears() == message && !step.job())
                .map(Step::service)
                .distinct()
                .collect(Collectors.joining(", "));
        return "| " + code(message) + " | `" + entry.type() + "` | `"
                + entry.topic().wireName() + "` | " + (hearers.isEmpty() ? "" : hearers + ", ") + "dashboard |\n";
    }

    private static String code(Class<?> type) {
        return "`" + type.getSimpleName() + "`";
    }

    static SagaPage of(String title, String purpose, Class<?> start, SagaGraph graph, Set<Class<?>> startedByPeople) {
        List<Step> steps = graph.from(start);
        return new SagaPage(title, purpose, new SagaDiagram(start, steps, startedByPeople), graph);
    }
}
