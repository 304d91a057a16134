package org.satoshispark.dashboard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.satoshispark.kit.Envelope;

/**
 * What the tables must hold after a history of events, computed in memory and without a framework: order and repetition do
 * not matter. Holds one row per id, so memory grows with what there is, not with what happened (the feed excepted).
 */
public final class FoldedTopics {
    private final Map<ReadModel, Map<UUID, Row>> rows = new HashMap<>();
    private final Set<Activity> activities = new HashSet<>();

    public FoldedTopics() {
        Fold.MODELS.forEach(model -> rows.put(model, new HashMap<>()));
    }

    public static FoldedTopics of(List<Envelope> history) {
        var folded = new FoldedTopics();
        history.forEach(folded::hear);
        return folded;
    }

    public void hear(Envelope heard) {
        var projected = Fold.of(heard);
        projected.rows().forEach(this::take);
        activities.addAll(projected.activities());
    }

    private void take(Row part) {
        rows.get(part.model()).merge(part.id(), part, (known, arriving) -> {
            known.absorb(arriving);
            return known;
        });
    }

    public List<ReadModel> models() {
        return Fold.MODELS;
    }

    public Map<UUID, Row> rows(ReadModel model) {
        return Map.copyOf(rows.get(model));
    }

    public Set<Activity> activities() {
        return Set.copyOf(activities);
    }
}
