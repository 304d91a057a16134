package org.satoshispark.localstack.command;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.satoshispark.localstack.StateFolder;
import org.satoshispark.localstack.supervision.PartState;
import org.satoshispark.localstack.supervision.PartStatus;
import org.satoshispark.localstack.supervision.PidFile;
import org.satoshispark.localstack.supervision.StatusFile;

/** Shows each change of each part on a line of its own, and on a terminal what is still waited for. */
final class Progress {
    private static final int LAST_LINES = 15;
    /** Fits the narrowest usual terminal: a line that wraps could not be wiped away. */
    private static final int NAMES_WIDTH = 56;

    private static final long POLL_MS = 100;
    private final StateFolder state;
    private final long began;
    private final boolean terminal;
    private final Map<String, String> shown = new HashMap<>();

    Progress(StateFolder state, long began) {
        Console console = System.console();
        this.state = state;
        this.began = began;
        this.terminal = console != null && console.isTerminal();
    }

    /** @return whether all parts became ready; false when the supervisor ended before */
    boolean follow(PidFile supervisor) throws InterruptedException {
        StatusFile file = new StatusFile(state.run());
        while (true) {
            boolean alive = supervisor.living().isPresent();
            StatusFile.Content content = file.read();
            content.parts().forEach(this::show);
            if (content.allReady()) {
                clear();
                return true;
            }
            if (!alive) {
                clear();
                explain(content.parts());
                return false;
            }
            waitedFor(content.parts());
            Thread.sleep(POLL_MS);
        }
    }

    private void show(PartStatus part) {
        String now = part.state() + part.detail();
        boolean quiet = part.state() == PartState.WAITING
                || part.state() == PartState.STOPPED
                || (part.state() == PartState.PREPARING && part.detail().isEmpty());
        if (quiet || now.equals(shown.put(part.name(), now))) {
            return;
        }
        clear();
        String word = part.state().name().toLowerCase(Locale.ROOT);
        String detail = part.detail().isEmpty() ? "" : ": " + part.detail();
        System.out.printf(Locale.ROOT, "%6.1f s  %-14s %s%s%n", seconds(), part.name(), word, detail);
    }

    private void waitedFor(List<PartStatus> parts) {
        if (!terminal) {
            return;
        }
        String names = parts.stream()
                .filter(part -> part.state() != PartState.READY)
                .map(part -> part.name() + " (" + part.state().name().toLowerCase(Locale.ROOT) + ")")
                .collect(Collectors.joining(", "));
        clear();
        String shortened = names.length() <= NAMES_WIDTH ? names : names.substring(0, NAMES_WIDTH - 2) + " …";
        System.out.printf(Locale.ROOT, "%6.1f s  waiting for %s", seconds(), shortened);
        System.out.flush();
    }

    private void clear() {
        if (terminal) {
            System.out.print("\r\u001b[K");
        }
    }

    private void explain(List<PartStatus> parts) {
        for (PartStatus part : parts) {
            if (part.state() != PartState.FAILED) {
                continue;
            }
            System.err.println(part.name() + " could not be started: " + part.detail());
            System.err.println("The last lines of " + state.log(part.name()) + ":");
            lastLines(part.name()).forEach(line -> System.err.println("  " + line));
        }
        System.err.println("The suite did not start; everything was stopped again.");
    }

    private List<String> lastLines(String part) {
        try {
            if (!Files.exists(state.log(part))) {
                return List.of();
            }
            List<String> lines = Files.readAllLines(state.log(part));
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
