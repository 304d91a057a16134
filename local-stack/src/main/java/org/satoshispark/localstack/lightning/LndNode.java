package org.satoshispark.localstack.lightning;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * One lnd on the private chain: how to start it, ask it and find its files. Its wallet opens without a password
 * ({@code noseedbackup}), which is for trials and tests only.
 */
public final class LndNode {
    private static final int BLOCKS_PER_HOP = 40;
    private final String name;
    private final Supplier<LightningPrograms> programs;
    private final Chain chain;
    private final Path home;
    private final int rpcPort;
    private final int peerPort;

    LndNode(String name, Supplier<LightningPrograms> programs, Chain chain, Path home, int rpcPort, int peerPort) {
        this.name = name;
        this.programs = programs;
        this.chain = chain;
        this.home = home.toAbsolutePath();
        this.rpcPort = rpcPort;
        this.peerPort = peerPort;
    }

    /** As its log and its part of the suite are called, for example {@code lnd-spark}. */
    public String name() {
        return name;
    }

    public Path home() {
        return home;
    }

    public int rpcPort() {
        return rpcPort;
    }

    public int peerPort() {
        return peerPort;
    }

    /** Host and port of its gRPC interface. */
    public String address() {
        return "127.0.0.1:" + rpcPort;
    }

    /** PEM file to trust, and only this. */
    public Path certificate() {
        return home.resolve("tls.cert");
    }

    /** Everything is allowed with it: for set-up and for tests, never for a service. */
    public Path adminMacaroon() {
        return home.resolve("data/chain/bitcoin").resolve(Chain.NETWORK).resolve("admin.macaroon");
    }

    /** File of a macaroon that may do no more than its role; there once the network is set up. */
    public Path macaroon(NodeRole role) {
        return home.resolve(role.fileName());
    }

    /** Writes the configuration; before each start. */
    public void configure() {
        Chain.write(
                home.resolve("lnd.conf"),
                List.of(
                        "[Application Options]",
                        "lnddir=" + home,
                        "alias=" + name,
                        "noseedbackup=true",
                        "rpclisten=" + address(),
                        "norest=true",
                        "listen=127.0.0.1:" + peerPort,
                        "nobootstrap=true",
                        "trickledelay=50",
                        "maxpendingchannels=10",
                        "protocol.wumbo-channels=true",
                        "[Bitcoin]",
                        "bitcoin.simnet=true",
                        "bitcoin.node=btcd",
                        "bitcoin.timelockdelta=" + BLOCKS_PER_HOP,
                        "[Btcd]",
                        "btcd.rpchost=127.0.0.1:" + chain.port(),
                        "btcd.rpcuser=" + chain.user(),
                        "btcd.rpcpass=" + chain.password(),
                        "btcd.rpccert=" + chain.certificate(),
                        "[db]",
                        "db.backend=sqlite"));
    }

    /** The process is lnd itself, in the foreground. */
    public List<String> command() {
        return List.of(programs.get().lnd().toString(), "--configfile=" + home.resolve("lnd.conf"));
    }

    /** Answers, and has taken in the newest block. */
    public boolean ready() {
        return Files.exists(adminMacaroon()) && lncli("getinfo").holds("synced_to_chain");
    }

    /** Identity, as hex. */
    public String publicKey() {
        return lncli("getinfo").expectOk("asking " + name + " who it is").field("identity_pubkey");
    }

    /** lnd's own tool for this node, with every right; what it is to do stands behind. */
    public List<String> lncliCommand() {
        return List.of(
                programs.get().lncli().toString(),
                "--lnddir=" + home,
                "--rpcserver=" + address(),
                "--network=" + Chain.NETWORK);
    }

    Command.Answer lncli(String... words) {
        return Command.run(lncliCommand(), words);
    }
}
