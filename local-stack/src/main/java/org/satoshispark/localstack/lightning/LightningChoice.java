package org.satoshispark.localstack.lightning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.satoshispark.localstack.PlainFile;
import org.satoshispark.localstack.StateFolder;

/**
 * Which Lightning node an installation has. It is kept in the state folder for life: the ledger there names invoices and
 * payments of that node, and another one knows nothing of them.
 *
 * @param lnd empty for the simulator
 */
public record LightningChoice(Optional<LndVersion> lnd) {
    /** What is taken when nobody asks for anything. */
    public static final LightningChoice SIMULATOR = new LightningChoice(Optional.empty());

    private static final String LND = "lnd";

    /**
     * Reads {@code simulator}, {@code lnd} or {@code lnd-v0.20.1-beta}.
     *
     * @throws IllegalArgumentException that says the form, for anything else
     */
    public static LightningChoice parse(String word) {
        if (word.equals("simulator")) {
            return SIMULATOR;
        }
        if (word.equals(LND)) {
            return new LightningChoice(Optional.of(LndVersion.NEWEST));
        }
        if (word.startsWith(LND + "-")) {
            return new LightningChoice(Optional.of(LndVersion.ofTag(word.substring(LND.length() + 1))));
        }
        throw new IllegalArgumentException("\"" + word
                + "\" is not understood: --lightning takes simulator, lnd, or lnd with a version as in lnd-"
                + LndVersion.V0_20_1.tag());
    }

    /** What the installation was begun with; the simulator when it is still to begin. */
    public static LightningChoice kept(StateFolder state) {
        return written(state).orElse(SIMULATOR);
    }

    /**
     * Keeps what was asked for.
     *
     * @throws IllegalArgumentException with a sentence for the user, when the installation was begun with another node
     */
    public void keep(StateFolder state) {
        written(state).ifPresent(before -> mayFollow(before, state));
        PlainFile.replace(file(state), toString());
    }

    private void mayFollow(LightningChoice before, StateFolder state) {
        if (lnd.isPresent() != before.lnd.isPresent()) {
            throw new IllegalArgumentException("The installation in " + state.root() + " was begun with " + before
                    + ", and its ledger knows only that node's payments: begin another one beside it, with"
                    + " SATOSHI_STATE=" + (lnd.isPresent() ? ".satoshi-lnd" : ".satoshi-simulator")
                    + " ./satoshi up --lightning=" + this);
        }
        if (lnd.isPresent() && lnd.get().compareTo(before.lnd.orElseThrow()) > 0) {
            throw new IllegalArgumentException("The data in " + state.root() + " were written by " + before
                    + ", which an older lnd cannot read: say --lightning=" + before);
        }
    }

    private static Optional<LightningChoice> written(StateFolder state) {
        try {
            if (Files.exists(file(state))) {
                return Optional.of(parse(Files.readString(file(state)).strip()));
            }
            return Files.exists(state.data("simulator")) ? Optional.of(SIMULATOR) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(StateFolder state) {
        return state.root().resolve("lightning");
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return lnd.map(version -> LND + "-" + version.tag()).orElse("simulator");
    }
}
