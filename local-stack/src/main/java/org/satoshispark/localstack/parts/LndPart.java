package org.satoshispark.localstack.parts;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.satoshispark.localstack.lightning.Channels;
import org.satoshispark.localstack.lightning.LightningPlace;
import org.satoshispark.localstack.lightning.LndNode;

/**
 * One lnd of the private network.
 *
 * @param linking what is to be done for its channels after each start
 */
public record LndPart(LightningPlace place, LndNode node, Consumer<Channels> linking) implements Part {
    @Override
    public String name() {
        return node.name();
    }

    @Override
    public List<Integer> ports() {
        return List.of(node.rpcPort(), node.peerPort());
    }

    @Override
    public Set<String> after() {
        return Set.of("btcd");
    }

    @Override
    public StopOrder stopOrder() {
        return StopOrder.NODE;
    }

    @Override
    public void prepare(Consumer<String> progress) {
        node.configure();
    }

    @Override
    public List<String> command() {
        return node.command();
    }

    @Override
    public Path directory() {
        return node.home();
    }

    @Override
    public boolean ready() {
        return node.ready();
    }

    @Override
    public void settle() {
        linking.accept(new Channels(place));
    }
}
