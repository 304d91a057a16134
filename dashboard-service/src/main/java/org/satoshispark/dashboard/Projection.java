package org.satoshispark.dashboard;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.satoshispark.kit.Envelope;
import org.satoshispark.kit.EventHandler;
import org.satoshispark.kit.NoEvent;
import org.satoshispark.kit.Reaction;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.messages.Message;

/** Projects events into the pending rows of a batch; one per {@link Scope}, made once. */
final class Projection {
    private final GenerationGate gate = new GenerationGate();
    private final Map<ReadModel, PendingRows> tables;
    private final PendingActivities activities;

    Projection(Scope scope) {
        this.tables = Fold.MODELS.stream()
                .collect(Collectors.toMap(Function.identity(), model -> new PendingRows(model, scope)));
        this.activities = new PendingActivities(scope);
    }

    /** What the dashboard does about any event: keep it, and say nothing. */
    Reaction react(Envelope heard) {
        return Reaction.by(new ProjectWhenSaid(heard), heard.message());
    }

    private final class ProjectWhenSaid implements EventHandler<Message, NoEvent> {
        private final Envelope heard;

        ProjectWhenSaid(Envelope heard) {
            this.heard = heard;
        }

        @Override
        public Touches touches(Message message) {
            var touches = Touches.of(gate, GenerationGate.ONLY);
            var projected = Fold.of(heard);
            projected.rows().forEach(row -> touches.and(tables.get(row.model()), row.id()));
            projected.activities().forEach(activity -> touches.and(activities, activity.key()));
            return touches;
        }

        @Override
        public List<NoEvent> on(Message message, UnitOfWork work) {
            // Folded anew at each attempt: rows take others in, and a lost race runs the batch again.
            var projected = Fold.of(heard);
            projected.rows().forEach(row -> {
                var pending = tables.get(row.model());
                work.find(pending, row.id()).ifPresentOrElse(known -> known.absorb(row), () -> work.add(pending, row));
            });
            projected.activities().stream()
                    .filter(activity -> work.find(activities, activity.key()).isEmpty())
                    .forEach(activity -> work.add(activities, activity));
            return List.of();
        }
    }
}
