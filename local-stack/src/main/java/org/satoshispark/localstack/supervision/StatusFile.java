package org.satoshispark.localstack.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.satoshispark.localstack.PlainFile;

/** What the supervisor knows, for everybody else to read: port base on the first line, then one part per line. */
public final class StatusFile {
    /**
     * Content of the file.
     *
     * @param portBase the block that the suite really runs on; 0 when there is no file
     */
    public record Content(int portBase, List<PartStatus> parts) {
        public boolean allReady() {
            return !parts.isEmpty() && parts.stream().allMatch(part -> part.state() == PartState.READY);
        }
    }

    private final Path file;

    public StatusFile(Path runFolder) {
        this.file = runFolder.resolve("status");
    }

    void write(int portBase, Collection<PartStatus> parts) {
        List<String> lines = new ArrayList<>();
        lines.add(Integer.toString(portBase));
        parts.forEach(part -> lines.add(part.line()));
        PlainFile.replace(file, String.join("\n", lines));
    }

    public Content read() {
        try {
            if (!Files.exists(file)) {
                return new Content(0, List.of());
            }
            List<String> lines = Files.readAllLines(file);
            List<PartStatus> parts =
                    lines.stream().skip(1).map(PartStatus::parse).toList();
            return new Content(Integer.parseInt(lines.getFirst()), parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
