package org.satoshispark.system.operate;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.postgresql.PGConnection;
import org.satoshispark.localstack.SparkContext;
import org.satoshispark.localstack.kafka.KafkaTopics;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.topics.Topics;

/** Outbox rows whose id is in no topic, and how they are said after all: once more as rows, so that the connector carries them. */
final class MissingEvents {
    /**
     * In the order of their commits, those of a subject in the order of their versions whatever the clock did; a row that an
     * earlier try has repeated counts once, from its first commit.
     */
    private static final String REPEAT = """
            insert into %1$s.outbox
            select (whole).* from (
                select whole, version, id,
                       max(committed) over (partition by topic, ce_subject order by version, id
                                            rows between unbounded preceding and current row) as turn
                from (
                    select distinct on (o.id) o as whole, o.id, o.topic, o.ce_subject, o.ce_aggregateversion::bigint as version,
                           coalesce(pg_xact_commit_timestamp(o.xmin), o.created_at) as committed
                    from %1$s.outbox o
                    where not exists (select from said where said.id = o.id)
                    order by o.id, 6
                ) as missing
            ) as ordered
            order by turn, version, id
            """;

    private final Set<String> said;

    private MissingEvents(Set<String> said) {
        this.said = said;
    }

    /** Call it while the connector is stopped: then nothing is added behind our back. */
    static MissingEvents readTopics() {
        var said = new HashSet<String>();
        Topics.each(KafkaTopics.all(), record -> {
            var id = record.header("ce_id");
            if (id != null && !record.planted()) {
                said.add(id);
            }
        });
        return new MissingEvents(said);
    }

    int known() {
        return said.size();
    }

    /**
     * Writers wait for as long as this takes, so that nothing comes between what is skipped and what is repeated: the repeated
     * rows are the first that the new slot has, and all newer ones come after them.
     *
     * @return number of rows
     */
    int sayAgain(Slots slots) throws SQLException {
        try (var database = Surroundings.superuser()) {
            database.setAutoCommit(false);
            tell(database);
            var missing = 0;
            try (var statement = database.createStatement()) {
                for (var context : SparkContext.values()) {
                    statement.execute("lock table " + context.id() + ".outbox in exclusive mode");
                }
                slots.skipWhatIsCommitted();
                for (var context : SparkContext.values()) {
                    missing += statement.executeUpdate(REPEAT.formatted(context.id()));
                }
            }
            database.commit();
            return missing;
        }
    }

    private void tell(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("create temporary table said (id uuid) on commit drop");
            database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy said from stdin", new StringReader(String.join("\n", said)));
            statement.execute("create index on said (id)");
            statement.execute("analyze said");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
