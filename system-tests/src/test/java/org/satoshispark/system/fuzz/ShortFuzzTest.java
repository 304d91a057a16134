package org.satoshispark.system.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A few seconds of fuzzing in every build, and the proof that the fuzzer finds what is there. */
class ShortFuzzTest {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();

    @TempDir
    Path work;

    @ParameterizedTest
    @EnumSource(
            value = FuzzTarget.class,
            names = {"RECORDS", "PAYMENT_ANSWERS"})
    void findsNothing(FuzzTarget target) throws Exception {
        var run = fuzz(target.word(), target.type(), List.of(target.corpus(HOME)), target.dictionary(HOME), 3);
        assertEquals(Optional.empty(), run.finding(), () -> tail(run));
        assertTrue(run.executions() > 0, () -> tail(run));
    }

    /** Needs three lucky bytes at once, which nothing but feedback by coverage finds in this time. */
    @Test
    void findsAPlantedBug() throws Exception {
        var seeds = Files.createDirectories(work.resolve("seeds"));
        Files.writeString(seeds.resolve("seed"), "{\"status\":\"SUCCEEDED\"}");
        var run = fuzz("planted", PlantedBug.class.getName(), List.of(seeds), work.resolve("no-dictionary"), 120);
        assertTrue(run.finding().orElse("nothing").contains("unknown was read as failed"), () -> tail(run));
    }

    /** A target that nobody registers is a target that nobody fuzzes. */
    @Test
    void knowsEveryTarget() throws IOException {
        var known = Arrays.stream(FuzzTarget.values()).map(FuzzTarget::type).collect(Collectors.toSet());
        assertEquals(written(), known);
        for (var target : FuzzTarget.values()) {
            assertTrue(Files.isDirectory(target.corpus(HOME)), target.word());
            assertTrue(Files.exists(target.dictionary(HOME)), target.word());
        }
    }

    private static Set<String> written() throws IOException {
        try (var files = Files.find(
                HOME,
                16,
                (file, is) -> file.toString().endsWith("FuzzTest.java")
                        && !file.toString().contains("target")
                        && !file.endsWith("ShortFuzzTest.java"))) {
            return files.map(Path::toString)
                    .map(file -> file.substring(file.indexOf("src/test/java/") + 14, file.length() - 5))
                    .map(file -> file.replace('/', '.'))
                    .collect(Collectors.toSet());
        }
    }

    private FuzzRun fuzz(String name, String type, List<Path> corpora, Path dictionary, int seconds) throws Exception {
        assumeTrue(Jazzer.isSupported(), "skipped: Jazzer has no driver for this machine");
        return new Jazzer(work).run(name, type, corpora, dictionary, Duration.ofSeconds(seconds));
    }

    private static String tail(FuzzRun run) {
        try {
            var log = Files.readString(run.log(), java.nio.charset.StandardCharsets.ISO_8859_1);
            return log.substring(Math.max(0, log.length() - 6_000));
        } catch (IOException gone) {
            return gone.toString();
        }
    }
}
