package org.satoshispark.localstack.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.satoshispark.localstack.Ports;
import org.satoshispark.localstack.StateFolder;
import org.satoshispark.localstack.Suite;

/** A base among the kernel's own ports is told of in one sentence, and refused by nobody. */
class OutgoingPortsTest {
    private static final OutgoingPorts USUAL = new OutgoingPorts(32_768, 60_999);

    @TempDir
    private Path folder;

    private Optional<String> warning(int base) {
        var ports = new Ports(base);
        return USUAL.warning(ports, new Suite(new StateFolder(folder), ports).parts());
    }

    @Test
    void aBaseAmongThemIsToldOf() {
        var sentence = warning(40_000).orElseThrow();
        assertTrue(sentence.contains("32768..60999"), sentence);
        assertTrue(sentence.contains("SATOSHI_PORT_BASE"), sentence);
        assertEquals(1, sentence.chars().filter(sign -> sign == '.').count() - 2, "one sentence");
    }

    @Test
    void aBlockThatReachesIntoThemIsToldOf() {
        assertTrue(warning(32_760).isPresent());
    }

    @ParameterizedTest
    @ValueSource(ints = {Ports.DEFAULT_BASE, 31_000, 61_000})
    void aBlockOutsideIsFine(int base) {
        assertEquals(Optional.empty(), warning(base));
    }

    @ParameterizedTest
    @CsvSource({"'32768\t60999\n',32768,60999", "'1024 65535',1024,65535"})
    void theKernelIsAsked(String said, int first, int last) throws IOException {
        var file = Files.writeString(folder.resolve("range"), said);
        assertEquals(Optional.of(new OutgoingPorts(first, last)), OutgoingPorts.read(file));
    }

    @Test
    void aKernelThatSaysNothingIsFine() throws IOException {
        assertEquals(Optional.empty(), OutgoingPorts.read(folder.resolve("absent")));
        assertEquals(Optional.empty(), OutgoingPorts.read(Files.writeString(folder.resolve("range"), "all of them")));
    }
}
