package org.satoshispark.system.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs one target under Jazzer in a process of its own: libFuzzer owns the process it lives in, and ends it at a finding. */
final class Jazzer {
    private static final List<String> SUPPORTED =
            List.of("Linux amd64", "Linux aarch64", "Mac OS X x86_64", "Mac OS X aarch64");
    private static final Duration STARTING = Duration.ofMinutes(10);
    private static final String INSTRUMENTED = "org.satoshispark.**:com.fasterxml.jackson.core.**";
    /** Takes every connection for a finding, also that of the dashboard's target to its own PostgreSQL. */
    private static final String NO_HOOKS = "com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery";

    private final Path work;

    /** @param work where inputs that are worth keeping, findings and logs go */
    Jazzer(Path work) {
        this.work = work;
    }

    /** Whether Jazzer brings a driver for this machine. */
    static boolean isSupported() {
        return SUPPORTED.contains(System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    /**
     * Fuzzes for {@code time} or until something is found.
     *
     * @param corpora    folders of inputs to begin with; only read
     * @param dictionary may be absent
     */
    FuzzRun run(String name, String type, List<Path> corpora, Path dictionary, Duration time)
            throws IOException, InterruptedException {
        var folder = Files.createDirectories(work.resolve(name));
        var kept = Files.createDirectories(folder.resolve("corpus"));
        var log = folder.resolve("log");
        var arguments = new ArrayList<>(List.of(
                "--target_class=" + type,
                "--instrumentation_includes=" + INSTRUMENTED,
                // In the JDBC driver and in Netty the hooks of Jazzer 0.30.0 end in VerifyError and
                // NullPointerException on JDK 25.
                "--custom_hook_includes=" + INSTRUMENTED,
                "--disabled_hooks=" + NO_HOOKS,
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-max_total_time=" + time.toSeconds(),
                "-timeout=60",
                "-max_len=4096",
                "-rss_limit_mb=3072",
                "-use_value_profile=1",
                "-print_final_stats=1"));
        if (Files.exists(dictionary)) {
            arguments.add("-dict=" + dictionary);
        }
        arguments.add(kept.toString());
        corpora.forEach(corpus -> arguments.add(corpus.toString()));
        var process = new ProcessBuilder(command(arguments))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var ended = process.waitFor(time.plus(STARTING).toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        return FuzzRun.read(name, ended ? process.exitValue() : -1, log);
    }

    private static List<String> command(List<String> arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var options = List.of(
                java,
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer");
        return Stream.concat(options.stream(), arguments.stream()).toList();
    }
}
