package org.satoshispark.localstack.parts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.satoshispark.localstack.CutOff;
import org.satoshispark.localstack.JavaCommand;
import org.satoshispark.localstack.Parts;

/**
 * A Quarkus application of this repository, in a JVM of its own with a small heap.
 *
 * @param name as in status, for example {@code accounting}
 * @param module folder of the Maven module
 * @param cutOff waited for before each start
 */
public record ServicePart(
        String name, String module, int port, Set<String> after, CutOff cutOff, Map<String, String> environment)
        implements Part {
    private static final int HEAP_MIB = 128;

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    @Override
    public StopOrder stopOrder() {
        return StopOrder.SERVICES;
    }

    @Override
    public void prepare(Consumer<String> progress) {
        cutOff.await(progress);
    }

    @Override
    public List<String> command() {
        List<String> words = new ArrayList<>(JavaCommand.java(HEAP_MIB));
        words.addAll(moreOptions());
        words.add("-jar");
        words.add(Parts.quarkusApp(module).toString());
        return words;
    }

    @Override
    public Path directory() {
        return Parts.checkout();
    }

    @Override
    public boolean ready() {
        return HttpProbe.answersOk(port, "/q/health/ready");
    }

    /** What Kubernetes' liveness probe reads: for example a consumer that has ended and will not begin again. */
    @Override
    public boolean broken() {
        return HttpProbe.answers(503, port, "/q/health/live");
    }

    /** {@code SATOSHI_SERVICE_JAVA_OPTS} comes last and wins, for example -XX:TieredStopAtLevel=4 for a benchmark. */
    private static List<String> moreOptions() {
        String options = System.getenv("SATOSHI_SERVICE_JAVA_OPTS");
        return options == null || options.isBlank()
                ? List.of()
                : List.of(options.strip().split("\\s+"));
    }
}
