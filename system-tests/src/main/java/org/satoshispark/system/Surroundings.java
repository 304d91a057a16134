package org.satoshispark.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.satoshispark.localstack.Ports;
import org.satoshispark.localstack.StateFolder;
import org.satoshispark.localstack.Suite;
import org.satoshispark.localstack.connect.ConnectorControl;
import org.satoshispark.localstack.kafka.KafkaUsers;
import org.satoshispark.localstack.keycloak.KeycloakServer;
import org.satoshispark.localstack.lightning.SuiteNode;
import org.satoshispark.localstack.postgres.EarlierCluster;
import org.satoshispark.localstack.postgres.PostgresBootstrap;
import org.satoshispark.localstack.postgres.PostgresServer;
import org.satoshispark.localstack.postgres.RolePasswords;

/** Where the running suite of this checkout is, and the read-only log-ins with which it may be looked at. */
public final class Surroundings {
    private static final StateFolder STATE = StateFolder.ofCheckout();
    private static final String VERIFIER = "spark_verify";
    private static final Suite SUITE = of(STATE);

    private Surroundings() {}

    private static Suite of(StateFolder state) {
        return new Suite(state, Ports.current(state));
    }

    /** Everything that the installation keeps: its secrets, its logs. */
    public static StateFolder state() {
        return STATE;
    }

    /** The public origin, for example {@code http://127.0.0.1:17000}. */
    public static String origin() {
        return SUITE.gatewayUrl();
    }

    /** Bootstrap address, protocol and log-in of a Kafka client that may read every topic. */
    public static java.util.Map<String, String> kafka() {
        return SUITE.kafkaEnvironment(KafkaUsers.VERIFY);
    }

    /** The same for the broker's admin: for a test that plants what no service could say. */
    public static java.util.Map<String, String> kafkaAdmin() {
        return SUITE.kafkaEnvironment(KafkaUsers.ADMIN);
    }

    /** Where the links of a suite that was started with {@code SATOSHI_PROXIED=true} are troubled. */
    public static String proxyControl() {
        return "http://127.0.0.1:" + SUITE.ports().proxyControl();
    }

    /** JDBC URL of a database in the suite's cluster; {@code satoshi} is the suite's own. */
    public static String jdbcUrl(String database) {
        return SUITE.postgres().jdbcUrl(database);
    }

    /** The suite's database as {@code spark_verify}, who reads every schema and writes nothing; close it. */
    public static Connection reader() throws SQLException {
        return DriverManager.getConnection(
                jdbcUrl(PostgresBootstrap.DATABASE), VERIFIER, SUITE.databasePassword(VERIFIER));
    }

    /** Password of the user {@code operator} of this installation. */
    public static String operatorPassword() {
        return SUITE.secrets().of("operator-password");
    }

    /** For repairs and drills: the suite's database as its superuser. */
    public static Connection superuser() throws SQLException {
        return SUITE.postgres().superuser(PostgresBootstrap.DATABASE);
    }

    public static PostgresServer postgres() {
        return SUITE.postgres();
    }

    /** The cluster as it was just before the moment, on a port of its own; close it. */
    public static EarlierCluster earlier(Instant moment) throws SQLException {
        return EarlierCluster.at(moment, SUITE.postgres(), SUITE::databasePassword);
    }

    /** Makes or completes roles, schemas and publication as every start does. */
    public static void bootstrapPublication() {
        SUITE.postgres().bootstrap();
    }

    public static ConnectorControl connector() {
        return new ConnectorControl(SUITE.connectPlace());
    }

    /** The identity provider itself, which people meet through auth-service only. */
    public static String keycloak() {
        return SUITE.keycloakUrl();
    }

    /** Password of its administrator: for a test that needs tokens of other clients and realms. */
    public static String keycloakAdminPassword() {
        return SUITE.secrets().of(KeycloakServer.ADMIN_PASSWORD);
    }

    /** For a benchmark that makes a database of its own; nothing of the suite is touched with it. */
    public static String superuserPassword() {
        return SUITE.databasePassword(RolePasswords.SUPERUSER);
    }

    /** The Lightning node that this installation has. */
    public static SuiteNode node() {
        return SUITE.node();
    }
}
