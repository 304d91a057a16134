package org.satoshispark.localstack.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.satoshispark.localstack.Ports;
import org.satoshispark.localstack.parts.Part;

/**
 * The ports from which the kernel gives each outgoing connection one. A part that restarts may find its port taken by one of
 * them, for as long as that connection lives.
 *
 * @param first lowest, inclusive
 * @param last  highest, inclusive
 */
record OutgoingPorts(int first, int last) {
    static final Path OF_THE_KERNEL = Path.of("/proc/sys/net/ipv4/ip_local_port_range");
    private static final Pattern RANGE = Pattern.compile("\\s*(\\d{1,5})\\s+(\\d{1,5})\\s*");

    /** Empty where the kernel does not say (it is no Linux). */
    static Optional<OutgoingPorts> read(Path file) {
        // In one gulp: files of the kernel have size 0, and this one gives its text to the first read only.
        try (var lines = Files.newBufferedReader(file)) {
            return lines.lines()
                    .map(RANGE::matcher)
                    .filter(range -> range.matches())
                    .map(range -> new OutgoingPorts(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))))
                    .findFirst();
        } catch (IOException notSaid) {
            return Optional.empty();
        }
    }

    /** A sentence about the first port of ours that lies among them; the suite may be started all the same. */
    Optional<String> warning(Ports ports, Iterable<? extends Part> parts) {
        for (var part : parts) {
            for (int port : part.ports()) {
                if (port >= first && port <= last) {
                    return Optional.of(sentence(ports, part.name(), port));
                }
            }
        }
        return Optional.empty();
    }

    private String sentence(Ports ports, String part, int port) {
        return "Warning: port " + port + ", needed for " + part + ", is one of " + first + ".." + last
                + " that the kernel gives to outgoing connections, so that a part which restarts may find its port taken for a"
                + " while: choose a SATOSHI_PORT_BASE outside of them instead of " + ports.base() + ".";
    }
}
