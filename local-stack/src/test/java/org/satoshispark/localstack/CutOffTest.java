package org.satoshispark.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A service waits for its restore, also when everything else was started anew, and can be stopped meanwhile. */
@Timeout(20)
class CutOffTest {
    @TempDir
    Path folder;

    @AfterEach
    void forgetInterrupts() {
        Thread.interrupted();
    }

    private CutOff cutOff() {
        return new CutOff("accounting", folder.resolve("cut-off").resolve("accounting"));
    }

    @Test
    void nobodyWaitsForNothing() {
        cutOff().await(said -> {
            throw new IllegalStateException(said);
        });
    }

    @Test
    void whoIsCutOffWaitsAndIsTold() {
        cutOff().begin();
        List<String> told = new ArrayList<>();
        cutOff().await(said -> {
            told.add(said);
            cutOff().end();
        });
        assertEquals(1, told.size());
        assertTrue(told.getFirst().contains("./satoshi restore accounting"), told.getFirst());
    }

    @Test
    void whoIsStoppedWaitsNoLonger() {
        cutOff().begin();
        assertThrows(IllegalStateException.class, () -> cutOff().await(
                        said -> Thread.currentThread().interrupt()));
        assertTrue(Thread.currentThread().isInterrupted());
    }
}
