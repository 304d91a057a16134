package org.satoshispark.system.walk;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code ./satoshi fuzz} as people start it, with all that it said. */
public record Walk(int exit, String said) {
    private static final Path FUZZ = Path.of("fuzz", "run").toAbsolutePath();
    private static final int MINUTES = 12;
    /** Said by {@code run} when this machine has no Python, or no way to get Schemathesis. */
    private static final int NO_TOOL = 4;

    /** Skips the test aloud on a machine without the tool. */
    public static Walk with(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        var log = Files.createTempFile("fuzz", ".log");
        var command = new ArrayList<>(List.of(FUZZ.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("SATOSHI_BUILT", "1");
        var process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroy();
            throw new IllegalStateException("fuzzing took more than " + MINUTES + " minutes: " + Files.readString(log));
        }
        var said = Files.readString(log);
        assumeFalse(process.exitValue() == NO_TOOL, () -> "NOT FUZZED: " + said.strip());
        return new Walk(process.exitValue(), said);
    }
}
