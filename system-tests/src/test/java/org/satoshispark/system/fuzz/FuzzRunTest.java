package org.satoshispark.system.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run's log is taken to say. */
class FuzzRunTest {
    @TempDir
    Path folder;

    /** A fresh eye once saw "nothing found" after 26 inputs. */
    @ParameterizedTest
    @CsvSource({"0,0,true", "26,0,true", "199,0,true", "200,0,false", "26,77,false"})
    void fewInputsShowNothing(long executions, int exit, boolean showsNothing) throws IOException {
        assertEquals(showsNothing, run(executions, exit).showsNothing());
    }

    @Test
    void anEndThatWasNoneIsAFinding() throws IOException {
        assertTrue(run(5_000, 77).finding().orElse("").contains("ended with 77"));
        assertTrue(run(26, 0).row().contains("too few"), run(26, 0).row());
    }

    private FuzzRun run(long executions, int exit) throws IOException {
        var log = Files.writeString(folder.resolve("log"), "stat::number_of_executed_units: " + executions + "\n");
        return FuzzRun.read("records", exit, log);
    }
}
