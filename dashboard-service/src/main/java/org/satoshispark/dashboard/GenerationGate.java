package org.satoshispark.dashboard;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.satoshispark.kit.Repository;
import org.satoshispark.kit.UnitOfWork;

/**
 * Keeps the set of generations still while a batch is written: batches pass together, the beginning and the end of a
 * rebuild pass alone. As a repository it is touched by every event, so a batch passes it before it writes anything.
 */
final class GenerationGate implements Repository<Integer, GenerationGate> {
    /** The one gate there is. */
    static final int ONLY = 0;

    private static final String KEY = "hashtextextended('dashboard.generation', 0)";
    private static final String TOGETHER = "select 1 from (select pg_advisory_xact_lock_shared(" + KEY + ")) as passed";
    private static final String ALONE = "select 1 from (select pg_advisory_xact_lock(" + KEY + ")) as passed";

    @Override
    public String name() {
        return "generation";
    }

    @Override
    public Integer idOf(GenerationGate gate) {
        return ONLY;
    }

    @Override
    public Uni<List<GenerationGate>> load(UnitOfWork work, List<Integer> idsInOrder) {
        return work.sql().query(TOGETHER).map(passed -> List.of());
    }

    @Override
    public Uni<Void> write(UnitOfWork work, List<GenerationGate> loaded, List<GenerationGate> added) {
        return Uni.createFrom().voidItem();
    }

    /** Waits until no batch is being written, and lets none begin before the commit. */
    static Uni<Void> alone(UnitOfWork work) {
        return work.sql().query(ALONE).replaceWithVoid();
    }
}
