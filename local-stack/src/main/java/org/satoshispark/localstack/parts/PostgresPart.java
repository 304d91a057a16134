package org.satoshispark.localstack.parts;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.satoshispark.localstack.postgres.PostgresServer;

/** The one PostgreSQL cluster of the suite and of Keycloak. */
public final class PostgresPart implements Part {
    private final PostgresServer server;

    public PostgresPart(PostgresServer server) {
        this.server = server;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public List<Integer> ports() {
        return List.of(server.port());
    }

    @Override
    public StopOrder stopOrder() {
        return StopOrder.DATABASE;
    }

    @Override
    public void prepare(Consumer<String> progress) {
        server.initialise();
    }

    @Override
    public List<String> command() {
        return server.startCommand();
    }

    @Override
    public Path directory() {
        return server.home();
    }

    @Override
    public boolean ready() {
        return server.ready();
    }

    @Override
    public void settle() {
        server.bootstrap();
    }

    /** Fast shutdown: TERM would wait for every client to leave. */
    @Override
    public String stopSignal() {
        return "INT";
    }
}
