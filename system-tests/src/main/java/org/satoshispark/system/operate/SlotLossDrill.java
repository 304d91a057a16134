package org.satoshispark.system.operate;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.satoshispark.localstack.postgres.OutboxFlow;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.client.Until;

/**
 * The replication slot is dropped while people act, or with {@code --publication} the publication; then the one command of
 * docs/runbooks/slot-loss.md.
 */
final class SlotLossDrill implements Drill.Exercise {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int SECONDS_WITHOUT = 5;

    @Override
    public Set<String> options() {
        return Set.of("--publication");
    }

    @Override
    public List<String> play(Traffic traffic, List<String> options, Drill.Log log) throws SQLException {
        var publication = options.contains("--publication");
        var wrong = new ArrayList<String>();
        var before = traffic.accepted();
        try (var database = Surroundings.superuser();
                var statement = database.createStatement()) {
            if (publication) {
                statement.execute("drop publication spark_outbox");
            } else {
                try (var slots = new Slots(Surroundings.superuser())) {
                    slots.lose();
                }
            }
            log.says("the " + (publication ? "publication" : "replication slot") + " is gone");
            traffic.goOnFor(SECONDS_WITHOUT);
            log.says((traffic.accepted() - before) + " sagas were accepted without it");
            var seen = Until.holds("status seeing it", SOON, () -> look(database), flow -> !flow.flows());
            log.says("./satoshi status says: " + seen.detail());
            var lost = RepairOutbox.run(step -> log.says("repair " + step));
            log.says("repaired: " + lost + " events had not left their outbox");
            if (lost == 0) {
                wrong.add("nothing was lost by losing it, so the drill proved nothing");
            }
            var again = RepairOutbox.run(step -> {});
            log.says("repaired once more for nothing: " + again + " events were on their way and are said twice");
            Until.holds("status seeing the flow", SOON, () -> look(database), OutboxFlow::flows);
            return wrong;
        }
    }

    private static OutboxFlow look(java.sql.Connection database) {
        try {
            return OutboxFlow.look(database);
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }
}
