package org.satoshispark.localstack.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.satoshispark.localstack.SparkContext;

class UpOptionsTest {
    @Test
    void both_ways_of_writing_a_value_are_understood() {
        UpOptions apart = UpOptions.parse(List.of("--replicas", "bitcoin=2", "--detach"));
        UpOptions together = UpOptions.parse(List.of("--replicas=bitcoin=2"));
        assertTrue(apart.detach());
        assertFalse(together.detach());
        assertEquals(2, apart.replicas().orElseThrow().of(SparkContext.BITCOIN));
        assertEquals(apart.replicas(), together.replicas());
        assertTrue(UpOptions.parse(List.of()).replicas().isEmpty());
    }

    @Test
    void a_misspelt_option_starts_nothing() {
        for (String word : List.of("--detatch", "--replicas", "bitcoin=2", "--replica=bitcoin=2")) {
            assertThrows(IllegalArgumentException.class, () -> UpOptions.parse(List.of(word)), word);
        }
    }

    @Test
    void an_option_without_its_value_is_told_to_need_one() {
        for (String word : List.of("--replicas", "--lightning")) {
            String said = assertThrows(IllegalArgumentException.class, () -> UpOptions.parse(List.of(word)))
                    .getMessage();
            assertTrue(said.startsWith(word + " needs a value"), said);
        }
    }
}
