package org.satoshispark.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway as the only judge of addresses: Quarkus would refuse a bad one with 400 and not one word. */
@QuarkusMain
public final class Gateway {
    private static final String JUDGE_OF_QUARKUS = "vertx.disableURIValidation";

    private Gateway() {}

    /** @param words handed on to Quarkus */
    public static void main(String... words) {
        // Read once, when Quarkus' HTTP server is loaded; Entrance asks the same of each address.
        System.setProperty(JUDGE_OF_QUARKUS, "true");
        Quarkus.run(words);
    }
}
