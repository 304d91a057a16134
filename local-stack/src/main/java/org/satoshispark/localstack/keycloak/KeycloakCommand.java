package org.satoshispark.localstack.keycloak;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.satoshispark.localstack.JavaCommand;

/** What {@code kc.sh} would start, without the shell in between, so that the process we watch is Keycloak itself. */
final class KeycloakCommand {
    private static final int HEAP_MIB = 384;

    private KeycloakCommand() {}

    static List<String> java(Path home, Path lib) {
        List<String> words = new ArrayList<>(JavaCommand.java(
                HEAP_MIB,
                "-Dfile.encoding=UTF-8",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djdk.tls.rejectClientInitiatedRenegotiation=true"));
        for (String opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            words.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        words.add("-Duser.language=en");
        words.add("-Duser.country=US");
        words.add("-Dkc.home.dir=" + home);
        words.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        words.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        words.add("-Dpicocli.disable.closures=true");
        words.add("-Dquarkus-log-max-startup-records=10000");
        words.add("-cp");
        words.add(lib.resolve("quarkus-run.jar").toString());
        words.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        return words;
    }
}
