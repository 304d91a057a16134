package org.satoshispark.localstack.lightning;

import java.nio.file.Path;
import java.util.List;
import org.satoshispark.localstack.Ports;
import org.satoshispark.localstack.parts.ChainPart;
import org.satoshispark.localstack.parts.LndPart;
import org.satoshispark.localstack.parts.Part;

/** lnd on a private chain, with a router and a world outside that are lnd too. */
public final class LndSuiteNode implements SuiteNode {
    private final LndVersion version;
    private final LazyPrograms programs;
    private final LightningPlace place;

    LndSuiteNode(LndVersion version, Path home, Ports ports) {
        this.version = version;
        programs = new LazyPrograms(version);
        place = new LightningPlace(programs, home, ports.lightning());
    }

    public LightningPlace place() {
        return place;
    }

    @Override
    public String name() {
        return place.spark().name();
    }

    @Override
    public List<Part> parts() {
        return List.of(
                new ChainPart(place, programs),
                new LndPart(place, place.router(), channels -> channels.connect()),
                new LndPart(place, place.spark(), Channels::awaitWayOut),
                new LndPart(place, place.outside(), Channels::awaitWayIn));
    }

    @Override
    public String network() {
        return Chain.NETWORK;
    }

    @Override
    public String told() {
        return "lnd " + version.tag() + " on a private chain; the world outside pays an invoice with\n                 "
                + String.join(" ", place.outside().lncliCommand()) + " payinvoice --force INVOICE";
    }

    @Override
    public Path certificate() {
        return place.spark().certificate();
    }

    @Override
    public Path macaroon(NodeRole role) {
        return place.spark().macaroon(role);
    }
}
