package org.satoshispark.system.containers;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.Set;
import org.satoshispark.localstack.CutOff;
import org.satoshispark.localstack.DeleteTree;
import org.satoshispark.localstack.Parts;
import org.satoshispark.localstack.SparkContext;
import org.satoshispark.localstack.parts.ServicePart;
import org.satoshispark.localstack.testing.TestFolder;
import org.satoshispark.localstack.testing.TiedProcess;

/** A real service in a JVM of its own, from what {@code ./mvnw package} made; ends with this. */
record RunningService(String url, Runnable stop) implements AutoCloseable {

    static RunningService start(SparkContext context, Ground ground) {
        var module = context.id() + "-service";
        var port = TestFolder.freePort();
        var environment = new HashMap<>(ground.serviceEnvironment(context));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        var folder = TestFolder.create(context.id());
        var nothing = new CutOff(context.id(), folder.resolve("cut-off"));
        var part = new ServicePart(context.id(), module, port, Set.of(), nothing, environment);
        var process = new TiedProcess(context.id(), "TERM", part.command(), environment, folder).await(part::ready);
        return new RunningService("http://127.0.0.1:" + port, () -> {
            process.stop();
            DeleteTree.of(folder);
        });
    }

    /** Skips the test, aloud, where the services were not packaged. */
    static void assumePackaged(SparkContext... contexts) {
        for (var context : contexts) {
            var jar = Parts.quarkusApp(context.id() + "-service");
            if (!Files.exists(jar)) {
                Aloud.skip("%s is not there: run ./mvnw package first".formatted(jar.getFileName()));
            }
        }
    }

    @Override
    public void close() {
        stop.run();
    }
}
