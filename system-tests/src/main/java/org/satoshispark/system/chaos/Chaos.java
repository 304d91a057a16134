package org.satoshispark.system.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.satoshispark.localstack.StateFolder;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.client.Api;
import org.satoshispark.system.client.Outside;
import org.satoshispark.system.load.Endings;
import org.satoshispark.system.load.Insistence;
import org.satoshispark.system.load.Moments;
import org.satoshispark.system.load.Village;
import org.satoshispark.system.verify.Leavings;

/**
 * {@code ./satoshi chaos}: steady load and faults at random on a suite of its own, then the question whether a single satoshi was
 * lost. Exit code 1 when an invariant is broken, 2 when it was asked wrongly, 3 when it could not be played.
 */
public final class Chaos {
    private static final List<String> DONORS = List.of("ada", "ben", "cleo", "dan", "eva", "fay", "gus", "hal");
    private final ChaosOptions options;
    private final List<Fault> schedule;
    private final Path folder;

    private Chaos(ChaosOptions options, Path folder) {
        this.options = options;
        this.schedule =
                Schedule.of(options.seed(), options.lastsMs(), options.everyMs(), Targets.of(options.replicas()));
        this.folder = folder;
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> words) {
        try {
            var options = ChaosOptions.parse(words);
            if (options.dryRun()) {
                var chaos = new Chaos(options, Path.of("."));
                System.out.printf(
                        "Seed %d: %d faults in %d minutes.%n",
                        options.seed(), chaos.schedule.size(), options.minutes());
                chaos.schedule.forEach(fault -> System.out.println(fault.line()));
                return 0;
            }
            return play(options);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            return 2;
        }
    }

    private static int play(ChaosOptions options) {
        var state = StateFolder.ofCheckout();
        System.out.printf(
                "Chaos with seed %d for %d minutes, on a suite of its own in %s.%n",
                options.seed(), options.minutes(), state.root());
        try (var suite = OwnSuite.of(options)) {
            var folder = Files.createDirectories(state.root()
                    .resolve("chaos-" + options.seed() + "-"
                            + Instant.now()
                                    .truncatedTo(ChronoUnit.SECONDS)
                                    .toString()
                                    .replace(":", "")));
            return new Chaos(options, folder).play() ? 0 : 1;
        } catch (IOException | SQLException | InterruptedException | IllegalStateException broken) {
            System.err.println("The run could not be played to its end: " + broken);
            broken.printStackTrace();
            return 3;
        }
    }

    private boolean play() throws SQLException, InterruptedException, IOException {
        var begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var machine = Machine.here();
        var insistence = new Insistence();
        System.out.println("People register and get money ...");
        var village = new Village(new Api(Surroundings.origin()), insistence, new Moments(), DONORS);
        Endings.await(village.fill(), insistence);
        try (var timeline = new Timeline(folder.resolve("timeline.ndjson"))) {
            var chronicle = new Chronicle(timeline, options.lastsMs());
            var load = new Load(village, chronicle, options.seed());
            var tormentor = new Tormentor(chronicle, new Probe(village, load.hot(), chronicle));
            var finish = new Finish(chronicle, village);
            tormentor.measureCalm();
            try (var watch = new Watch(chronicle);
                    var progress = new Progress(chronicle, tormentor, watch)) {
                var faults = Thread.ofPlatform().name("faults").start(() -> tormentor.torment(schedule));
                load.play(options.rate(), options.lastsMs());
                faults.join();
                progress.phase("everything ends");
                new Insistence().answered(() -> new Outside(new Api(Surroundings.origin())).healed());
                finish.judge();
                tormentor.join();
                watch.close();
                return told(result(begun, machine, chronicle, tormentor, finish, watch));
            }
        }
    }

    private Result result(
            Instant begun, Machine machine, Chronicle chronicle, Tormentor tormentor, Finish finish, Watch watch) {
        var faults = Judgement.faults(schedule, tormentor);
        Judgement.demandEvidence(chronicle, watch.looks(), faults);
        var verdicts = Judgement.verdicts(chronicle.violations);
        return new Result(
                Result.SCHEMA,
                verdicts.stream().allMatch(Result.Verdict::holds) ? "holds" : "broken",
                options.seed(),
                options.minutes(),
                options.rate(),
                options.everyMs(),
                options.replicas().toString(),
                begun.toString(),
                machine,
                Judgement.requests(chronicle),
                chronicle.shed().get(),
                Judgement.sagas(chronicle),
                faults,
                watch.looks(),
                watch.impossible(),
                finish.readyAfterMs(),
                finish.endedAfterMs(),
                verdicts);
    }

    private boolean told(Result result) throws IOException {
        var page = Page.of(result);
        Files.writeString(folder.resolve("result.json"), result.json());
        Files.writeString(folder.resolve("result.md"), page);
        options.json().ifPresent(file -> write(file, result.json()));
        options.markdown().ifPresent(file -> write(file, page));
        System.out.println("\n" + page);
        if (!result.holds()) {
            new Leavings(folder).keep();
        }
        System.out.println("Timeline of faults and requests" + (result.holds() ? "" : ", logs, records and tables")
                + ": " + folder);
        System.out.println("The same faults again: " + options.again());
        return result.holds();
    }

    private static void write(Path file, String text) {
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.writeString(file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
