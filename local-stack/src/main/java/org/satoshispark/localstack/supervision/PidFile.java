package org.satoshispark.localstack.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.satoshispark.localstack.PlainFile;

/** Remembers a process by id and start time, so that a reused id is never taken for our child. */
public final class PidFile {
    private final Path file;

    public PidFile(Path runFolder, String name) {
        this.file = runFolder.resolve(name + ".pid");
    }

    public void write(ProcessHandle process) {
        PlainFile.replace(file, process.pid() + " " + startedMs(process));
    }

    /** The very process that was written down, when it still lives. */
    public Optional<ProcessHandle> living() {
        String[] words = text().split(" ");
        if (words.length != 2 || !words[0].matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> Long.toString(startedMs(process)).equals(words[1]));
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long startedMs(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
