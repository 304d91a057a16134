package org.satoshispark.system.chaos;

import org.satoshispark.system.Surroundings;
import org.satoshispark.system.client.Api;

/** Troubles links of the suite's proxy; each trouble ends by itself. */
final class Network {
    private final Api control = new Api(Surroundings.proxyControl());

    void trouble(FaultKind kind, String link, long lastsMs, String delayMs) {
        var path = "/links/" + link + "/" + kind.name().toLowerCase(java.util.Locale.ROOT) + "/" + lastsMs;
        control.send("POST", kind == FaultKind.SLOW ? path + "/" + delayMs : path, null)
                .expect(200);
    }
}
