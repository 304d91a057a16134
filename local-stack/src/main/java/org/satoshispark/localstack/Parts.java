package org.satoshispark.localstack;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** What the build has laid beside this module's classes for child processes: {@code target/parts} (see the pom). */
public final class Parts {
    private static final Path CLASSES = codeSource();

    private Parts() {}

    public static Path folder() {
        return CLASSES.getParent().resolve("parts");
    }

    /** Class path of the broker and of Connect. */
    public static String kafkaClassPath() {
        return folder().resolve("kafka") + "/*:" + CLASSES;
    }

    public static Path connectPlugins() {
        return folder().resolve("debezium");
    }

    /** Root of the repository: this module's classes lie in {@code local-stack/target}. */
    public static Path checkout() {
        return CLASSES.getParent().getParent().getParent();
    }

    /** The runnable jar of a Quarkus module; there after {@code ./mvnw package}. */
    public static Path quarkusApp(String module) {
        return checkout().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private static Path codeSource() {
        try {
            return Path.of(Parts.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
