package org.satoshispark.localstack.kafka;

import java.util.ArrayList;
import java.util.List;
import org.satoshispark.localstack.Secrets;
import org.satoshispark.localstack.SparkContext;

/** Log-in names of the broker, their passwords, and the lines that clients and broker are configured with. */
public final class KafkaUsers {
    public static final String PROTOCOL = "SASL_PLAINTEXT";
    public static final String ADMIN = "spark_admin";
    public static final String CONNECT = "spark_connect";
    /** Reads every topic, for {@code ./satoshi verify}. */
    public static final String VERIFY = "spark_verify";

    private static final String MODULE = "org.apache.kafka.common.security.plain.PlainLoginModule required ";
    private final Secrets secrets;

    public KafkaUsers(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Value of {@code sasl.jaas.config} for a client that logs in as the user. */
    public String clientJaas(String user) {
        return MODULE + login(user) + ";";
    }

    /** Value of {@code sasl.jaas.config} for the broker: its own log-in and all that it accepts. */
    String brokerJaas() {
        StringBuilder line = new StringBuilder(MODULE).append(login(ADMIN));
        for (String user : all()) {
            line.append(" user_")
                    .append(user)
                    .append("=\"")
                    .append(password(user))
                    .append('"');
        }
        return line.append(';').toString();
    }

    private static List<String> all() {
        List<String> users = new ArrayList<>(List.of(ADMIN, CONNECT, VERIFY));
        for (SparkContext context : SparkContext.values()) {
            users.add(context.id());
        }
        return users;
    }

    private String login(String user) {
        return "username=\"" + user + "\" password=\"" + password(user) + "\"";
    }

    private String password(String user) {
        return secrets.of("kafka-" + user);
    }
}
