package org.satoshispark.kit.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies that are small and still cost much to read are refused while they are read. */
class StrictJsonTest {
    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void customize() {
        new StrictJson().customize(json);
    }

    @Test
    void nothingIsNestedDeeply() throws Exception {
        json.readTree("[".repeat(16) + "]".repeat(16));
        assertThrows(StreamConstraintsException.class, () -> json.readTree("[".repeat(17) + "]".repeat(17)));
    }

    @Test
    void noNumberIsLong() throws Exception {
        json.readTree("9".repeat(32));
        assertThrows(StreamConstraintsException.class, () -> json.readTree("9".repeat(33)));
    }

    @Test
    void noNameIsLong() throws Exception {
        json.readTree("{\"" + "a".repeat(256) + "\":1}");
        assertThrows(StreamConstraintsException.class, () -> json.readTree("{\"" + "a".repeat(5_000) + "\":1}"));
    }

    /** By its place in our source, a word would change its meaning with the next one that is added. */
    @Test
    void noWordIsANumber() throws Exception {
        assertEquals(Thread.State.NEW, json.readValue("\"NEW\"", Thread.State.class));
        assertThrows(InvalidFormatException.class, () -> json.readValue("0", Thread.State.class));
    }
}
