package org.satoshispark.localstack;

import org.satoshispark.localstack.lightning.LightningPorts;
import org.satoshispark.localstack.supervision.StatusFile;

/** The block of ports of one installation; {@code SATOSHI_PORT_BASE} moves the whole block. */
public record Ports(int base) {
    public static final int DEFAULT_BASE = 17000;

    public Ports {
        if (base < 1024 || base > 65_000) {
            throw new IllegalArgumentException("SATOSHI_PORT_BASE must be between 1024 and 65000, not " + base);
        }
    }

    /** What the environment asks for. */
    public static Ports wanted() {
        String base = System.getenv("SATOSHI_PORT_BASE");
        if (base == null || base.isBlank()) {
            return new Ports(DEFAULT_BASE);
        }
        if (!base.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("SATOSHI_PORT_BASE must be a number, not " + base);
        }
        return new Ports(Integer.parseInt(base));
    }

    /** The block that the running suite is on, else what the environment asks for. */
    public static Ports current(StateFolder state) {
        int running = new StatusFile(state.run()).read().portBase();
        return running == 0 ? wanted() : new Ports(running);
    }

    public int gateway() {
        return base;
    }

    public int service(SparkContext context) {
        return service(context, 1);
    }

    /** @param instance 1..{@link Replicas#MOST}; the second and later ones are from base + 80 on */
    public int service(SparkContext context, int instance) {
        int services = SparkContext.values().length;
        return instance == 1 ? base + 1 + context.ordinal() : base + 80 + (instance - 2) * services + context.ordinal();
    }

    public int keycloak() {
        return base + 10;
    }

    public int keycloakManagement() {
        return base + 11;
    }

    public int postgres() {
        return base + 20;
    }

    public int kafka() {
        return base + 30;
    }

    public int kafkaController() {
        return base + 31;
    }

    public int connect() {
        return base + 40;
    }

    public int simulatorGrpc() {
        return base + 50;
    }

    public int simulatorHttp() {
        return base + 51;
    }

    /** The private Lightning network; its node of the suite listens where the simulator would. */
    public LightningPorts lightning() {
        int first = base + 52;
        return new LightningPorts(first, simulatorGrpc(), first + 1, first + 2, first + 3, first + 4, first + 5);
    }

    /** Where the caller of that number meets PostgreSQL when the suite is proxied; see {@code proxy.Links}. */
    public int linkToPostgres(int caller) {
        return base + 200 + caller;
    }

    public int linkToKafka(int caller) {
        return base + 210 + caller;
    }

    /** The broker's listener for that caller, which tells it to come to {@link #linkToKafka}. */
    public int kafkaBehindLink(int caller) {
        return base + 220 + caller;
    }

    public int linkToNode() {
        return base + 230;
    }

    public int proxyControl() {
        return base + 240;
    }
}
