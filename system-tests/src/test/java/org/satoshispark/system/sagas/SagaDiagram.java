package org.satoshispark.system.sagas;

import java.util.LinkedHashSet;
import org.satoshispark.messages.Catalogue;

/** One saga as a page: a Mermaid state diagram and a table of its steps. */
final class SagaDiagram {
    private SagaDiagram() {}

    static String page(String title, Class<?> start, SagaGraph graph) {
        var steps = graph.from(start);
        var page = new StringBuilder("# Saga: " + title + "\n\n")
                .append(
                        "Generated from the types of the event handlers and jobs by `SagaDiagramTest`; do not edit.\n\n")
                .append("```mermaid\nstateDiagram-v2\n  [*] --> ")
                .append(start.getSimpleName())
                .append("\n");
        for (var step : steps) {
            page.append("  ")
                    .append(step.hears().getSimpleName())
                    .append(" --> ")
                    .append(step.ends() ? "[*]" : step.says().getSimpleName())
                    .append(" : ")
                    .append(step.handler())
                    .append("\n");
        }
        page.append("```\n\n| Step | Service | Hears | May say |\n|---|---|---|---|\n");
        var told = new LinkedHashSet<String>();
        for (var step : steps) {
            if (told.add(step.handler() + step.hears())) {
                page.append("| `" + step.handler() + "` | " + step.service() + " | `"
                        + step.hears().getSimpleName() + "` | "
                        + String.join(
                                ", ",
                                steps.stream()
                                        .filter(other ->
                                                other.handler().equals(step.handler()) && other.hears() == step.hears())
                                        .map(other -> other.ends()
                                                ? "nothing, the branch ends"
                                                : "`" + other.says().getSimpleName() + "`")
                                        .distinct()
                                        .toList())
                        + " |\n");
            }
        }
        return page + "\nWire names and topics:\n\n" + names(start, steps);
    }

    private static String names(Class<?> start, java.util.List<SagaGraph.Step> steps) {
        var messages = new LinkedHashSet<Class<?>>();
        messages.add(start);
        steps.stream().filter(step -> !step.ends()).forEach(step -> messages.add(step.says()));
        var lines = new StringBuilder();
        for (var entry : Catalogue.entries()) {
            if (messages.contains(entry.record())) {
                lines.append("* `" + entry.type() + "` in `" + entry.topic().wireName() + "`\n");
            }
        }
        return lines.toString();
    }
}
