package org.satoshispark.kit.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A fuzz target as an ordinary test: it must hold for every input that is kept in {@code src/test/resources/fuzz/<class>},
 * seeds, what fuzzing found worth keeping, and every input that once broke it. {@code ./satoshi fuzz parsers} looks for more.
 */
public abstract class Corpus {

    /** What Jazzer calls too. Throws when the target breaks its promise. */
    protected abstract void hold(byte[] input) throws Exception;

    @TestFactory
    protected Stream<DynamicTest> holdsForEveryInputOfTheCorpus() throws IOException {
        var inputs = inputs();
        assertFalse(inputs.isEmpty(), "a fuzz target without a corpus shows nothing");
        return inputs.stream()
                .map(input ->
                        DynamicTest.dynamicTest(input.getFileName().toString(), () -> hold(Files.readAllBytes(input))));
    }

    private java.util.List<Path> inputs() throws IOException {
        try (var files =
                Files.list(Path.of("src/test/resources/fuzz").resolve(getClass().getSimpleName()))) {
            return files.sorted().toList();
        }
    }
}
