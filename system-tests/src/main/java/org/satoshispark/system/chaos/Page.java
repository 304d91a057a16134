package org.satoshispark.system.chaos;

import java.util.Locale;
import java.util.TreeMap;

/** The result for people: Markdown that also reads well in a terminal. */
final class Page {
    private Page() {}

    static String of(Result result) {
        var text = new StringBuilder();
        text.append("# Chaos: ").append(result.verdict()).append("\n\n");
        about(result, text);
        requests(result, text);
        faults(result, text);
        invariants(result, text);
        text.append("\n**Verdict: ").append(result.verdict()).append("**\n");
        return text.toString();
    }

    private static void about(Result result, StringBuilder text) {
        var machine = result.machine();
        line(
                text,
                "Seed %d, %d minutes of load with faults, %d requests per second begun, a fault every %.0f s on the mean.",
                result.seed(),
                result.minutes(),
                result.rate(),
                result.everyMs() / 1e3);
        line(
                text,
                "Begun %s on %d cores, %d MiB, %s, %s; load average %.1f at the start; commit %s; instances: %s.",
                result.begun(),
                machine.cores(),
                machine.memoryMiB(),
                machine.kernel(),
                machine.jdk(),
                machine.load(),
                machine.commit(),
                result.replicas());
        line(
                text,
                "Every part was ready %s after the last fault; the last saga had ended %s later.",
                seconds(result.readyAfterMs()),
                seconds(result.endedAfterMs()));
        line(
                text,
                "The invariants that hold at every moment were looked at %d times; %d more looks found no database or node.",
                result.looks(),
                result.looksImpossible());
    }

    private static void requests(Result result, StringBuilder text) {
        text.append("\n## Requests by answer\n\n");
        text.append(String.format(
                "| %-28s | %6s | %8s | %7s | %10s | %10s | %s |%n",
                "request",
                "begun",
                "accepted",
                "refused",
                "unanswered",
                "unexpected",
                "every answer, repeats included"));
        text.append("|---|---:|---:|---:|---:|---:|---|\n");
        for (var count : result.requests()) {
            text.append(String.format(
                    "| %-28s | %6d | %8d | %7d | %10d | %10d | %s |%n",
                    count.operation(),
                    count.begun(),
                    count.accepted(),
                    count.refused(),
                    count.unanswered(),
                    count.unexpected(),
                    new TreeMap<>(count.tries())
                            .toString()
                            .replaceAll("[{}]", "")
                            .replace("=", ": ")));
        }
        text.append('\n');
        line(
                text,
                "Refused: as it should be. Unanswered: given up at the end. Not begun, for too many were open: %d.",
                result.shed());
        text.append("\n| saga, from first try to end | ended | p50 | p99 | max |\n|---|---:|---:|---:|---:|\n");
        for (var saga : result.sagas()) {
            text.append(String.format(
                    "| %-27s | %5d | %8s | %8s | %8s |%n",
                    saga.saga(), saga.ended(), seconds(saga.p50Ms()), seconds(saga.p99Ms()), seconds(saga.maxMs())));
        }
    }

    private static void faults(Result result, StringBuilder text) {
        text.append("\n## Faults by kind\n\n");
        text.append(String.format(
                "| %-24s | %7s | %4s | %12s | %12s |%n", "fault", "planned", "done", "recovery p50", "recovery max"));
        text.append("|---|---:|---:|---:|---:|\n");
        for (var fault : result.faults()) {
            text.append(String.format(
                    "| %-24s | %7d | %4d | %12s | %12s |%n",
                    fault.kind(),
                    fault.planned(),
                    fault.done(),
                    recovery(fault, fault.recoveryP50Ms()),
                    recovery(fault, fault.recoveryMaxMs())));
        }
        text.append('\n');
        line(
                text,
                "Recovery: from the blow, or from the end of a fault that lasts, until a saga of the affected kind that was"
                        + " asked for then had ended. Faults overlap, so it holds others' outages, too. Not done: the target was down already.");
    }

    private static void invariants(Result result, StringBuilder text) {
        text.append("\n## Invariants\n\n| | invariant | looked at | verdict |\n|---|---|---|---|\n");
        for (var verdict : result.invariants()) {
            text.append(String.format(
                    "| %-6s | %s | %s | %s |%n",
                    verdict.id(), verdict.invariant(), verdict.when(), verdict.holds() ? "holds" : "**BROKEN**"));
        }
        for (var verdict : result.invariants()) {
            verdict.differences().forEach(difference -> text.append("\n- ")
                    .append(verdict.id())
                    .append(": ")
                    .append(difference));
        }
    }

    private static String recovery(Result.Faults fault, long ms) {
        return fault.recovered() == 0 ? "-" : seconds(ms);
    }

    private static String seconds(long ms) {
        return String.format(Locale.ROOT, "%.1f s", ms / 1e3);
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
