package org.satoshispark.system.fuzz;

import java.nio.charset.StandardCharsets;

/** Reads every status that it does not know as a failure, deep enough that chance alone does not get there. */
public final class PlantedBug {
    private PlantedBug() {}

    public static void fuzzerTestOneInput(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        if (text.startsWith("{\"status\":\"") && text.endsWith("\"}")) {
            var status = text.substring(11, Math.max(11, text.length() - 2));
            if (refunds(status) && status.equals("IN_FLIGHT")) {
                throw new AssertionError("unknown was read as failed");
            }
        }
    }

    private static boolean refunds(String status) {
        return !status.equals("SUCCEEDED");
    }
}
