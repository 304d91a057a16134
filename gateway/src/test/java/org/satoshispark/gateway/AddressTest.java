package org.satoshispark.gateway;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an address, whether or not anything is there. */
class AddressTest {

    /** Found by the bad-input journey: two slashes begin a path, not a host, and what is not there is 404. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "//nothing", "//", "///x", "/a%2Fb", "/%00", "/a?text=1%20b", "http://host/x"})
    void isWritten(String text) {
        assertTrue(Address.isWritten(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "*", "/%zz", "/a|b", "/{me}", "/?text=100%", "//a b"})
    void isNot(String text) {
        assertFalse(Address.isWritten(text));
    }

    @Test
    void noneIsNone() {
        assertFalse(Address.isWritten(null));
    }
}
