package org.satoshispark.localstack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.satoshispark.localstack.connect.ConnectPlace;
import org.satoshispark.localstack.connect.ConnectWorker;
import org.satoshispark.localstack.kafka.KafkaPlace;
import org.satoshispark.localstack.kafka.KafkaUsers;
import org.satoshispark.localstack.keycloak.KeycloakServer;
import org.satoshispark.localstack.lightning.NodeRole;
import org.satoshispark.localstack.lightning.SuiteNode;
import org.satoshispark.localstack.parts.ConnectPart;
import org.satoshispark.localstack.parts.KafkaPart;
import org.satoshispark.localstack.parts.KeycloakPart;
import org.satoshispark.localstack.parts.Part;
import org.satoshispark.localstack.parts.PostgresPart;
import org.satoshispark.localstack.parts.ProxyPart;
import org.satoshispark.localstack.parts.ServicePart;
import org.satoshispark.localstack.postgres.PostgresServer;
import org.satoshispark.localstack.proxy.Links;

/** All parts of one installation and how they are wired, with as many instances as the state keeps; nothing is started here. */
public final class Suite {
    private final StateFolder state;
    private final Ports ports;
    private final Replicas replicas;
    private final Secrets secrets;
    private final KafkaUsers kafkaUsers;
    private final KafkaPlace kafka;
    private final KeycloakServer keycloak;
    private final Routes routes;
    private final SuiteNode node;

    public Suite(StateFolder state, Ports ports) {
        this.state = state;
        this.ports = ports;
        this.replicas = Replicas.kept(state);
        this.secrets = state.secrets();
        this.kafkaUsers = new KafkaUsers(secrets);
        this.routes = Routes.of(ports);
        this.node = SuiteNode.of(state, ports);
        this.kafka = new KafkaPlace(
                ports.kafka(),
                ports.kafkaController(),
                state.data("kafka"),
                secrets.folder(),
                state.run().resolve("kafka.ready"),
                routes.detours());
        this.keycloak =
                new KeycloakServer(state.data("keycloak"), ports.keycloak(), ports.keycloakManagement(), secrets);
    }

    /** {@code SATOSHI_PARTS} (names with commas) keeps the others out: for tests of the stack itself. */
    public List<Part> parts() {
        String only = System.getenv("SATOSHI_PARTS");
        if (only == null || only.isBlank()) {
            return all();
        }
        Set<String> names = Set.of(only.split(","));
        return all().stream().filter(part -> names.contains(part.name())).toList();
    }

    private List<Part> all() {
        PostgresServer postgres = postgres();
        List<Part> parts = new ArrayList<>();
        if (routes.proxied()) {
            parts.add(new ProxyPart(ports));
        }
        parts.add(new PostgresPart(postgres));
        parts.add(new KafkaPart(kafka));
        parts.add(new KeycloakPart(
                keycloak, keycloak.environment(postgres.jdbcUrl("keycloak"), databasePassword("keycloak"))));
        parts.add(connect());
        parts.addAll(node.parts());
        for (SparkContext context : SparkContext.values()) {
            for (int instance = 1; instance <= replicas.of(context); instance++) {
                parts.add(service(context, instance));
            }
        }
        parts.add(new ServicePart(
                "gateway",
                "gateway",
                ports.gateway(),
                Set.of("kafka"),
                CutOff.of(state, "gateway"),
                gatewayEnvironment()));
        return parts;
    }

    /** The cluster of this installation, to be started or to be asked for its URL. */
    public PostgresServer postgres() {
        return new PostgresServer(state.data("postgres"), ports.postgres(), this::databasePassword);
    }

    public Ports ports() {
        return ports;
    }

    public Secrets secrets() {
        return secrets;
    }

    public String databasePassword(String role) {
        return secrets.of("postgres-" + role);
    }

    /** What a Kafka client needs to log in as the user; see {@link KafkaUsers}. */
    public Map<String, String> kafkaEnvironment(String user) {
        return Map.of(
                "SPARK_KAFKA", kafka.bootstrap(),
                "SPARK_KAFKA_PROTOCOL", KafkaUsers.PROTOCOL,
                "SPARK_KAFKA_JAAS", kafkaUsers.clientJaas(user));
    }

    public String gatewayUrl() {
        return "http://127.0.0.1:" + ports.gateway();
    }

    public String keycloakUrl() {
        return keycloak.url();
    }

    /** The Lightning node that this installation was begun with. */
    public SuiteNode node() {
        return node;
    }

    /** Where Kafka Connect is asked and told; its own REST interface. */
    public ConnectPlace connectPlace() {
        return new ConnectPlace(ports.connect(), state.data("connect"), Parts.connectPlugins());
    }

    private ConnectPart connect() {
        ConnectPlace place = connectPlace();
        ConnectWorker worker =
                new ConnectWorker(place, routes.kafkaAddress(Links.CONNECT), kafkaUsers.clientJaas(KafkaUsers.CONNECT));
        return new ConnectPart(place, worker, routes.postgres(Links.CONNECT), databasePassword("spark_connect"));
    }

    /** The first instance has the plain name; the others a number behind it, as in {@code bitcoin-2}. */
    private ServicePart service(SparkContext context, int instance) {
        Set<String> after = context == SparkContext.BITCOIN
                ? Set.of("postgres", "kafka", node.name())
                : Set.of("postgres", "kafka");
        return new ServicePart(
                instance == 1 ? context.id() : context.id() + "-" + instance,
                context.id() + "-service",
                ports.service(context, instance),
                after,
                CutOff.of(state, context.id()),
                serviceEnvironment(context, instance));
    }

    private Map<String, String> serviceEnvironment(SparkContext context, int instance) {
        Map<String, String> environment = new HashMap<>(kafkaEnvironment(context.id()));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.service(context, instance)));
        environment.put("SPARK_KAFKA", routes.kafkaAddress(context.id()));
        environment.put("SPARK_POSTGRES", "127.0.0.1:" + routes.postgres(context.id()));
        environment.put("SPARK_OWNER_PASSWORD", databasePassword(context.id() + "_owner"));
        environment.put("SPARK_RUNTIME_PASSWORD", databasePassword(context.id() + "_runtime"));
        environment.put("SPARK_KEYCLOAK", keycloak.url());
        // What plays load here plays many people with a few.
        environment.put("SPARK_LIMITS_REQUESTS_PER_USER", "100000000");
        environment.put("SPARK_LIMITS_INSTANCES", Integer.toString(replicas.of(context)));
        if (context == SparkContext.AUTH) {
            environment.put("SPARK_KEYCLOAK_ADMIN_SECRET", secrets.of(KeycloakServer.SERVICES_SECRET));
            environment.put("SPARK_KEYCLOAK_WEB_SECRET", secrets.of(KeycloakServer.WEB_SECRET));
            // Everybody here comes from one address; limits per user name stay as they are.
            environment.put("SPARK_LIMITS_REGISTRATIONS_PER_ADDRESS", "10000");
            environment.put("SPARK_LIMITS_TOKENS_PER_ADDRESS", "10000");
        }
        if (context == SparkContext.BITCOIN) {
            environment.put("SPARK_LND", "127.0.0.1:" + routes.node());
            environment.put("SPARK_LND_TLS_CERT", node.certificate().toString());
            environment.put(
                    "SPARK_LND_RECEIVER_MACAROON",
                    node.macaroon(NodeRole.RECEIVER).toString());
            environment.put(
                    "SPARK_LND_PAYER_MACAROON", node.macaroon(NodeRole.PAYER).toString());
            environment.put("SPARK_WITHDRAWALS_NETWORK", node.network());
            environment.put(
                    "SPARK_PREIMAGE_KEY_FILE", secrets.keyFile("preimage-key").toString());
        }
        return Map.copyOf(environment);
    }

    private Map<String, String> gatewayEnvironment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.gateway()));
        for (SparkContext context : SparkContext.values()) {
            environment.put(
                    "SPARK_UPSTREAM_" + context.name(),
                    IntStream.rangeClosed(1, replicas.of(context))
                            .mapToObj(instance -> "127.0.0.1:" + ports.service(context, instance))
                            .collect(Collectors.joining(",")));
        }
        environment.put("SPARK_UPSTREAM_SIMULATOR", "127.0.0.1:" + ports.simulatorHttp());
        environment.put("SPARK_KEYCLOAK", keycloak.url());
        // Everybody here comes from one address.
        environment.put("SPARK_GATEWAY_REQUESTS_PER_ADDRESS", "100000000");
        return Map.copyOf(environment);
    }
}
