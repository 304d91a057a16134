package org.satoshispark.system.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code ./satoshi fuzz parsers [--minutes M] [--target T]}: looks for inputs that break a parser or an event consumer. */
public final class FuzzParsers {
    private static final String HEAD = "| target | executions | edges | inputs kept | found |\n|---|---|---|---|---|";

    private FuzzParsers() {}

    /** Exit 0: nothing found; 1: something was, with its input and log; 2: wrong words; 3: not possible on this machine; 4: hardly ran. */
    public static void main(String[] words) throws IOException, InterruptedException {
        try {
            System.exit(run(words));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    private static int run(String[] words) throws IOException, InterruptedException {
        var targets = new ArrayList<FuzzTarget>();
        var minutes = 1L;
        for (var at = 0; at < words.length; at += 2) {
            switch (words[at]) {
                case "--minutes" -> minutes = minutes(value(words, at));
                case "--target" -> targets.add(FuzzTarget.of(value(words, at)));
                default ->
                    throw new IllegalArgumentException("Unknown word " + words[at]
                            + "; use --minutes M (1..600, for each target) and --target T.");
            }
        }
        if (!Jazzer.isSupported()) {
            System.err.println("Jazzer has no driver for this machine: use Linux or macOS on x86-64 or ARM 64.");
            return 3;
        }
        return fuzz(targets.isEmpty() ? List.of(FuzzTarget.values()) : targets, Duration.ofMinutes(minutes));
    }

    private static int fuzz(List<FuzzTarget> targets, Duration each) throws IOException, InterruptedException {
        var home = Path.of("").toAbsolutePath();
        var jazzer = new Jazzer(home.resolve("system-tests/target/fuzz"));
        var runs = new ArrayList<FuzzRun>();
        for (var target : targets) {
            System.out.printf("%s for %d min ...%n", target.word(), each.toMinutes());
            var run = jazzer.run(
                    target.word(), target.type(), List.of(target.corpus(home)), target.dictionary(home), each);
            runs.add(run);
            run.finding().ifPresent(what -> System.out.printf("  found: %s%n  log: %s%n", what, run.log()));
        }
        System.out.println(HEAD);
        runs.forEach(run -> System.out.println(run.row()));
        if (runs.stream().anyMatch(run -> run.finding().isPresent())) {
            return 1;
        }
        if (runs.stream().anyMatch(FuzzRun::showsNothing)) {
            System.err.println("A target hardly ran: give it more --minutes, or the machine more peace.");
            return 4;
        }
        return 0;
    }

    private static long minutes(String text) {
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > 600) {
            throw new IllegalArgumentException("--minutes must be 1..600 but is " + text + ".");
        }
        return Long.parseLong(text);
    }

    private static String value(String[] words, int at) {
        if (at + 1 == words.length) {
            throw new IllegalArgumentException(words[at] + " needs a value; got " + Arrays.toString(words) + ".");
        }
        return words[at + 1];
    }
}
