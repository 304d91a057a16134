package org.satoshispark.system.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What came of fuzzing one target.
 *
 * @param executions inputs that were tried; 0 when the target never ran
 * @param edges      edges of the instrumented code that were reached ({@code cov} of libFuzzer)
 * @param kept       inputs that each reach something of their own
 * @param finding    what broke, in one line; empty when nothing did
 */
record FuzzRun(String target, long executions, long edges, long kept, Optional<String> finding, Path log) {
    /** With fewer inputs a run has hardly left its corpus. */
    private static final long LEAST = 200;

    private static final Pattern EXECUTIONS = Pattern.compile("stat::number_of_executed_units: (\\d+)");
    private static final Pattern PULSE = Pattern.compile("^#\\d+\\s.* cov: (\\d+) .*corp: (\\d+)/");
    private static final Pattern FINDING =
            Pattern.compile("^== Java Exception: (.*)|^SUMMARY: libFuzzer: (.*)|^==\\d+== ERROR: libFuzzer: (.*)");

    /** @param exit of the process; -1 when it had to be killed */
    static FuzzRun read(String target, int exit, Path log) throws IOException {
        var lines = Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList();
        var executions = last(lines, EXECUTIONS, 1).map(Long::parseLong).orElse(0L);
        var edges = last(lines, PULSE, 1).map(Long::parseLong).orElse(0L);
        var kept = last(lines, PULSE, 2).map(Long::parseLong).orElse(0L);
        var finding =
                lines.stream().map(FuzzRun::finding).flatMap(Optional::stream).findFirst();
        var broken = exit == 0 ? Optional.<String>empty() : Optional.of("ended with " + exit + ", see the log");
        return new FuzzRun(target, executions, edges, kept, finding.or(() -> broken), log);
    }

    private static Optional<String> finding(String line) {
        var match = FINDING.matcher(line);
        return match.find()
                ? Optional.of(line.substring(0, Math.min(300, line.length())).replaceFirst("^=+ ?", ""))
                : Optional.empty();
    }

    private static Optional<String> last(List<String> lines, Pattern pattern, int group) {
        return lines.reversed().stream()
                .map(pattern::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(match -> match.group(group))
                .findFirst();
    }

    /** Nothing was found because hardly anything was tried, for want of processor or time. */
    boolean showsNothing() {
        return finding.isEmpty() && executions < LEAST;
    }

    /** One row of the table. */
    String row() {
        var found = finding.orElse(showsNothing() ? "too few inputs to say anything" : "nothing");
        return "| %s | %,d | %,d | %,d | %s |".formatted(target, executions, edges, kept, found);
    }
}
