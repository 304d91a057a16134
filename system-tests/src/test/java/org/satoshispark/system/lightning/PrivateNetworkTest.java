package org.satoshispark.system.lightning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrivateNetworkTest {
    /** First example with an amount in BOLT11. */
    private static final String INVOICE =
            "lnbc2500u1pvjluezpp5qqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqypqdq5xysxxatsyp"
                    + "3k7enxv4jsxqzpuaztrnwngzn3kdzw5hydlzf03qdgm2hdq27cqv3agm2awhz5se903vruatfhq77w3ls4evs3ch9zw97j25emudupq"
                    + "63nyw24cg27h2rspfj9srp";

    @Test
    void nothing_is_played_where_coins_are_worth_something() {
        for (var network : List.of("mainnet", "testnet", "signet")) {
            assertThrows(IllegalStateException.class, () -> LndClient.mustBePrivate(List.of(network)));
        }
        assertThrows(IllegalStateException.class, () -> LndClient.mustBePrivate(List.of("simnet", "mainnet")));
        assertThrows(IllegalStateException.class, () -> LndClient.mustBePrivate(List.of()));
        LndClient.mustBePrivate(List.of("simnet"));
        LndClient.mustBePrivate(List.of("regtest"));
    }

    @Test
    void the_unknown_payee_differs_in_one_letter_and_the_checksum() {
        var unknown = UnknownPayee.of(INVOICE);
        assertNotEquals(INVOICE, unknown);
        assertEquals(body(INVOICE), body(unknown));
        assertEquals(INVOICE, UnknownPayee.of(unknown), "twice is the first again, with its true checksum");
    }

    private static String body(String invoice) {
        return invoice.substring(0, invoice.length() - "p".length() - "j9srpx".length());
    }
}
