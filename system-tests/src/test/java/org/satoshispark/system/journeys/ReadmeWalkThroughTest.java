package org.satoshispark.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.satoshispark.system.Surroundings;

/** The README's curl walk-through does what it says, as it is written there (needs bash and curl, as its reader does). */
@Tag("journey")
@ExtendWith(RunningSuite.class)
class ReadmeWalkThroughTest {
    private static final String WRITTEN_ORIGIN = "origin=http://127.0.0.1:17000\n";

    @Test
    void worksAsWritten() throws IOException, InterruptedException {
        var readme = Files.readString(Path.of("..", "README.md"));
        var begin = readme.indexOf("```bash\n") + "```bash\n".length();
        var script = readme.substring(begin, readme.indexOf("\n```\n", begin));
        assertTrue(script.contains(WRITTEN_ORIGIN), "the walk-through no longer begins with " + WRITTEN_ORIGIN);
        var here = script.replace(WRITTEN_ORIGIN, "origin=" + Surroundings.origin() + "\n");
        var shell = new ProcessBuilder("bash", "-euc", here)
                .redirectErrorStream(true)
                .start();
        var said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(shell.waitFor(2, TimeUnit.MINUTES), "the walk-through does not end");
        assertEquals(0, shell.exitValue(), said);
        for (var ending : new String[] {
            "\"availableMsat\":50000000", "\"status\":\"recorded\"", "\"status\":\"closed\"", "\"status\":\"paid\""
        }) {
            assertTrue(said.contains(ending), "no " + ending + " in what it said:\n" + said);
        }
    }
}
