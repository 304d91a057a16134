package org.satoshispark.localstack.lightning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.satoshispark.localstack.OwnerOnlyFile;
import org.satoshispark.localstack.Secrets;

/**
 * btcd with a private chain of its own. It is always simnet: worthless coins that nobody else knows, and unlike regtest its data
 * outlive a restart of btcd (lnd.md 2).
 */
public final class Chain {
    /** The only network that is ever started here. */
    public static final String NETWORK = "simnet";

    private static final String USER = "spark";
    /** Pays to nobody's key: only for the first block, before the first wallet has an address. */
    private static final String NOBODY = "SMJ12qn9jNCCXJnTYRz5Yu9ZenERqvYwfg";

    private final Supplier<LightningPrograms> programs;
    private final Path home;
    private final int port;

    Chain(Supplier<LightningPrograms> programs, Path home, int port) {
        this.programs = programs;
        this.home = home.toAbsolutePath();
        this.port = port;
    }

    public int port() {
        return port;
    }

    public Path home() {
        return home;
    }

    /** Writes the configuration, with the mining address known by then; before each start. */
    public void configure() {
        write(
                home.resolve("btcd.conf"),
                List.of(
                        "[Application Options]",
                        "simnet=1",
                        "txindex=1",
                        "nolisten=1",
                        "datadir=" + home.resolve("data"),
                        "logdir=" + home.resolve("logs"),
                        "rpclisten=127.0.0.1:" + port,
                        "rpcuser=" + USER,
                        "rpcpass=" + password(),
                        "rpccert=" + certificate(),
                        "rpckey=" + home.resolve("rpc.key"),
                        "miningaddr=" + miningAddress().orElse(NOBODY)));
        write(
                home.resolve("btcctl.conf"),
                List.of(
                        "[Application Options]",
                        "simnet=1",
                        "rpcserver=127.0.0.1:" + port,
                        "rpcuser=" + USER,
                        "rpcpass=" + password(),
                        "rpccert=" + certificate()));
    }

    /** The process is btcd itself, in the foreground. */
    public List<String> command() {
        return List.of(programs.get().btcd().toString(), "--configfile=" + home.resolve("btcd.conf"));
    }

    public boolean ready() {
        return Files.exists(certificate()) && btcctl("getblockcount").isOk();
    }

    /** lnd calls itself in step only when the newest block is young: mine one after each start, and now and then. */
    public void mine(int blocks) {
        btcctl("generate", Integer.toString(blocks)).expectOk("mining " + blocks + " blocks");
    }

    public long height() {
        return Long.parseLong(
                btcctl("getblockcount").expectOk("asking for the height").text().strip());
    }

    /** Transactions that wait for a block. */
    int waiting() {
        String answer =
                btcctl("getrawmempool").expectOk("asking for what waits").text();
        return (int) answer.chars().filter(letter -> letter == '"').count() / 2;
    }

    /** From the next start on, new coins go to this address. */
    void mineFor(String address) {
        write(home.resolve("mining-address"), List.of(address));
    }

    String user() {
        return USER;
    }

    String password() {
        return new Secrets(home.resolve("secrets")).of("rpc-password");
    }

    Path certificate() {
        return home.resolve("rpc.cert");
    }

    private Optional<String> miningAddress() {
        Path file = home.resolve("mining-address");
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Command.Answer btcctl(String... words) {
        return Command.run(
                List.of(programs.get().btcctl().toString(), "--configfile=" + home.resolve("btcctl.conf")), words);
    }

    static void write(Path file, List<String> lines) {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            OwnerOnlyFile.write(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
