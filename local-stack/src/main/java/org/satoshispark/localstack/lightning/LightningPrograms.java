package org.satoshispark.localstack.lightning;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The programs of a private Lightning network: taken from PATH when the version is the very one, else built from source. */
public record LightningPrograms(LndVersion version, Path lnd, Path lncli, Path btcd, Path btcctl) {
    private static final String BTCD = "v0.26.2";
    private static final String TAGS = "signrpc walletrpc chainrpc invoicesrpc peersrpc kvdb_sqlite";

    /** Whether {@link #of} would return without building anything. */
    public static boolean areHere(LndVersion version) {
        return (lndOnPath(version) || lndModule(version).isBuilt())
                && (btcdOnPath() || btcdModule().isBuilt());
    }

    /** A sentence that says what to install, when there is neither a fitting program nor a way to build one. */
    public static Optional<String> missing(LndVersion version) {
        return areHere(version) || Programs.find(Programs.GO).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "A real Lightning network needs lnd " + version.tag() + " and btcd " + BTCD
                                + ": install Go 1.25 or newer (https://go.dev/dl), with which they are built, or put them on the PATH.");
    }

    /** @throws IllegalStateException when they are {@link #missing} or cannot be built */
    public static LightningPrograms of(LndVersion version, Consumer<String> progress) {
        missing(version).ifPresent(sentence -> {
            throw new IllegalStateException(sentence);
        });
        boolean lndHere = lndOnPath(version);
        boolean btcdHere = btcdOnPath();
        Path lnds = lndHere ? null : lndModule(version).built(progress);
        Path btcds = btcdHere ? null : btcdModule().built(progress);
        return new LightningPrograms(
                version,
                program(lnds, "lnd"),
                program(lnds, "lncli"),
                program(btcds, "btcd"),
                program(btcds, "btcctl"));
    }

    private static Path program(Path builtIn, String name) {
        return builtIn == null ? Programs.find(name).orElseThrow() : builtIn.resolve(name);
    }

    private static boolean lndOnPath(LndVersion version) {
        String number = version.tag().substring(1);
        return Programs.find("lnd", number).isPresent()
                && Programs.find("lncli", number).isPresent();
    }

    private static boolean btcdOnPath() {
        String number = BTCD.substring(1);
        return Programs.find("btcd", number).isPresent()
                && Programs.find("btcctl", number).isPresent();
    }

    private static GoModule lndModule(LndVersion version) {
        String root = "github.com/lightningnetwork/lnd/cmd/";
        return new GoModule("lnd-" + version.tag(), version.tag(), TAGS, List.of(root + "lnd", root + "lncli"));
    }

    private static GoModule btcdModule() {
        String root = "github.com/btcsuite/btcd";
        return new GoModule("btcd-" + BTCD, "btcd-" + BTCD, "", List.of(root, root + "/cmd/btcctl"));
    }
}
