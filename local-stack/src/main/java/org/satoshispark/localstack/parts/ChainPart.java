package org.satoshispark.localstack.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.satoshispark.localstack.lightning.LazyPrograms;
import org.satoshispark.localstack.lightning.LightningNetwork;
import org.satoshispark.localstack.lightning.LightningPlace;

/** btcd with the private chain; before its very first start it makes the whole Lightning network. */
public final class ChainPart implements Part {
    /** lnd calls itself out of step after two hours; a held payment must not see its last block too soon either. */
    private static final Duration BLOCK_EVERY = Duration.ofMinutes(5);

    private final LightningPlace place;
    private final LazyPrograms programs;
    private long minedAt;

    public ChainPart(LightningPlace place, LazyPrograms programs) {
        this.place = place;
        this.programs = programs;
    }

    @Override
    public String name() {
        return "btcd";
    }

    @Override
    public List<Integer> ports() {
        return List.of(place.chain().port());
    }

    @Override
    public StopOrder stopOrder() {
        return StopOrder.CHAIN;
    }

    @Override
    public void prepare(Consumer<String> progress) {
        programs.get(progress);
        if (!place.isSetUp()) {
            LightningNetwork.start(place, progress).close();
        }
        place.chain().configure();
    }

    @Override
    public List<String> command() {
        return place.chain().command();
    }

    @Override
    public Path directory() {
        return place.chain().home();
    }

    @Override
    public boolean ready() {
        return place.chain().ready();
    }

    /** Before the nodes start: each of them waits for a young block (lnd.md 3). */
    @Override
    public void settle() {
        mine();
    }

    @Override
    public void mend() {
        if (System.nanoTime() - minedAt > BLOCK_EVERY.toNanos()) {
            mine();
        }
    }

    private void mine() {
        place.chain().mine(1);
        minedAt = System.nanoTime();
    }
}
