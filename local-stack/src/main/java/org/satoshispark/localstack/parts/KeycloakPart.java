package org.satoshispark.localstack.parts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.satoshispark.localstack.keycloak.KeycloakServer;

/** The identity provider. Services start without it and connect when it is there (stack.md 5.2). */
public final class KeycloakPart implements Part {
    private final KeycloakServer server;
    private final Map<String, String> environment;

    public KeycloakPart(KeycloakServer server, Map<String, String> environment) {
        this.server = server;
        this.environment = environment;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public List<Integer> ports() {
        return List.of(server.port(), server.managementPort());
    }

    @Override
    public Set<String> after() {
        return Set.of("postgres");
    }

    @Override
    public StopOrder stopOrder() {
        return StopOrder.CONNECT_AND_IDENTITY;
    }

    @Override
    public void prepare(Consumer<String> progress) {
        server.prepare(progress);
    }

    @Override
    public List<String> command() {
        return server.startCommand();
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public Path directory() {
        return server.home();
    }

    @Override
    public boolean ready() {
        return HttpProbe.answersOk(server.managementPort(), "/health/ready")
                && HttpProbe.answersOk(server.port(), "/realms/" + KeycloakServer.REALM);
    }
}
