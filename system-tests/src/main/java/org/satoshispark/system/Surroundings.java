package org.satoshispark.system;

import java.util.Optional;

/** Where the running suite is; {@code ./satoshi} says it by environment. */
public final class Surroundings {
    private Surroundings() {}

    /** The public origin, for example {@code http://127.0.0.1:17000}. */
    public static String origin() {
        return required("SPARK_ORIGIN");
    }

    public static String kafka() {
        return required("SPARK_KAFKA");
    }

    public static String kafkaProtocol() {
        return Optional.ofNullable(System.getenv("SPARK_KAFKA_PROTOCOL")).orElse("PLAINTEXT");
    }

    public static String kafkaJaas() {
        return Optional.ofNullable(System.getenv("SPARK_KAFKA_JAAS")).orElse("");
    }

    /** JDBC URL of the suite's database, to be read as {@code spark_verify}. */
    public static String jdbcUrl() {
        return "jdbc:postgresql://" + required("SPARK_POSTGRES") + "/satoshi";
    }

    public static String verifyPassword() {
        return required("SPARK_VERIFY_PASSWORD");
    }

    private static String required(String name) {
        var value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is not set: start this through ./satoshi");
        }
        return value;
    }
}
