package org.satoshispark.system.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every broken promise of a service made for it is told by the fuzzer. */
class WalkCanFailTest {

    @Test
    void eachBrokenPromiseIsTold(@TempDir Path state) throws IOException, InterruptedException {
        try (var service = new BadService()) {
            Files.createDirectories(state.resolve("run"));
            Files.createDirectories(state.resolve("secrets"));
            Files.writeString(state.resolve("run/status"), service.port() + "\n");
            Files.writeString(state.resolve("secrets/operator-password"), "x");
            var run = Walk.with(
                    Map.of("SATOSHI_STATE", state.toString()),
                    "--service",
                    "dashboard",
                    "--requests",
                    "400",
                    "--variants",
                    "8",
                    "--examples",
                    "5",
                    "--seed",
                    "1",
                    "--skip-verify");
            assertEquals(1, run.exit(), run.said());
            List.of(
                            "FOUND away: unavailable for this request only",
                            "FOUND crashes: server error",
                            "FOUND plain: refusal that is no problem document",
                            "FOUND nowhere: problem without instance",
                            "FOUND chatty: answer that breaks its schema",
                            "FOUND chatty: shows a password",
                            "FOUND surprising: undocumented status",
                            "FOUND credulous: took a body that its schema forbids",
                            "FOUND forgetful: took a key that is none",
                            "FOUND forgetful: answered a repetition otherwise",
                            "VACUOUS crashes",
                            "FAILED")
                    .forEach(told -> assertTrue(run.said().contains(told), told + " was not told in\n" + run.said()));
        }
    }

    @Test
    void whatIsAskedWronglyIsNotWalked() throws IOException, InterruptedException {
        for (var option : List.of("--requests", "--clients", "--minutes", "--at-once")) {
            var run = Walk.with(Map.of(), option, "0");
            assertEquals(2, run.exit(), run.said());
        }
    }
}
