package org.satoshispark.dashboard;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.satoshispark.kit.EventConsumer;
import org.satoshispark.localstack.postgres.TestPostgres;

/**
 * The dashboard's own parts on a real PostgreSQL, without Quarkus around them: a fuzzer starts in a process of its own and asks
 * thousands of times. One schema for all inputs, emptied before each.
 */
final class FuzzedDashboard {
    private static final String SCHEMA = "dashboard";
    private static final List<String> BESIDES =
            List.of("activity", "feed", "inbox", "generation", "dead_letter", "outbox");
    private static final DashboardWiring WIRING = new DashboardWiring();
    private static FuzzedDashboard shared;

    final DashboardTables tables;
    final EventConsumer news;
    final Generations generations;
    private final Connection owner;

    private FuzzedDashboard() throws SQLException {
        var postgres = TestPostgres.start();
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(), SCHEMA + "_owner", postgres.password())
                .defaultSchema(SCHEMA)
                .createSchemas(false)
                .locations("db/kit", "db/" + SCHEMA)
                .placeholders(Map.of("runtime", SCHEMA + "_runtime"))
                .load()
                .migrate();
        owner = DriverManager.getConnection(postgres.jdbcUrl(), SCHEMA + "_owner", postgres.password());
        asOwner("set search_path = " + SCHEMA);
        asOwner("set synchronous_commit = off");
        var transactions = WIRING.transactions(pool(postgres));
        tables = new DashboardTables(transactions);
        news = WIRING.news(transactions);
        generations = WIRING.generations(transactions);
    }

    // Nobody cuts the power here, so no commit waits for the disk.
    private static Pool pool(TestPostgres postgres) {
        var options = new PgConnectOptions()
                .setHost(postgres.host())
                .setPort(postgres.port())
                .setDatabase("satoshi")
                .setUser(SCHEMA + "_runtime")
                .setPassword(postgres.password())
                .addProperty("search_path", SCHEMA)
                .addProperty("synchronous_commit", "off");
        return Pool.newInstance(
                io.vertx.sqlclient.Pool.pool(Vertx.vertx().getDelegate(), options, new PoolOptions().setMaxSize(4)));
    }

    /** A dashboard that has heard nothing yet: generation 1 is live and empty. */
    static synchronized FuzzedDashboard empty() {
        try {
            if (shared == null) {
                shared = new FuzzedDashboard();
            }
            for (var model : Fold.MODELS) {
                shared.asOwner("delete from " + model.table());
            }
            for (var table : BESIDES) {
                shared.asOwner("delete from " + table);
            }
            shared.asOwner("insert into generation (number, state) values (1, 'live')");
            return shared;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private void asOwner(String statement) throws SQLException {
        try (var sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }

    /** Drives the rebuild that was begun to its end. */
    void rebuild(TopicHistory topics) {
        WIRING.rebuildJob(generations, topics, tables.transactions()).runOnce();
    }

    /** Everything that hearing may change, row by row. */
    List<String> everything() {
        var rows = new ArrayList<String>();
        for (var model : Fold.MODELS) {
            rows.addAll(texts("select '%s', * from %1$s order by 2, 3".formatted(model.table())));
        }
        rows.addAll(texts("select * from activity order by 1, 2"));
        rows.addAll(texts("select * from feed order by 1"));
        rows.addAll(texts("select topic, partition, record_offset, reason from dead_letter order by 1, 2, 3"));
        rows.addAll(texts("select count(*) from outbox"));
        return rows;
    }

    List<String> texts(String select) {
        return tables.run(select).stream().map(Arrays::toString).toList();
    }
}
