package org.satoshispark.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The beginning of a child JVM's command line: this JVM's own Java, small heap, quick start (stack.md 0, setting 4). */
public final class JavaCommand {
    private JavaCommand() {}

    /** @param heapMiB limit of the heap in MiB */
    public static List<String> java(int heapMiB, String... more) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Xmx" + heapMiB + "m");
        words.add("-XX:+UseSerialGC");
        words.add("-XX:TieredStopAtLevel=1");
        words.add("-XX:+ExitOnOutOfMemoryError");
        words.add("--enable-native-access=ALL-UNNAMED");
        words.add("--sun-misc-unsafe-memory-access=allow");
        words.addAll(List.of(more));
        return words;
    }
}
