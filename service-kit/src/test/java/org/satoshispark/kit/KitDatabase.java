package org.satoshispark.kit;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.satoshispark.kit.pg.PgTransactions;
import org.satoshispark.localstack.postgres.TestPostgres;

/** The kit's own tables and one table of counters in a real PostgreSQL, used as a service would with both its roles. */
final class KitDatabase {
    private static final KitDatabase SHARED = new KitDatabase();
    private final TestPostgres postgres = TestPostgres.start();
    private final Vertx vertx = Vertx.vertx();
    final Pool pool;
    final PgTransactions transactions;

    private KitDatabase() {
        Flyway.configure()
                .dataSource(
                        postgres.jdbcUrl() + (postgres.jdbcUrl().contains("?") ? "&" : "?")
                                + "currentSchema=accounting",
                        "accounting_owner",
                        postgres.password())
                .defaultSchema("accounting")
                .locations("db/kit", "db/kittest")
                .placeholders(Map.of("runtime", "accounting_runtime"))
                .load()
                .migrate();
        pool = pool(8, Map.of());
        transactions = new PgTransactions(pool, new SqlOutbox());
    }

    /** @param settings of each connection, as the server names them */
    Pool pool(int most, Map<String, String> settings) {
        var options = new PgConnectOptions()
                .setHost(postgres.host())
                .setPort(postgres.port())
                .setDatabase("satoshi")
                .setUser("accounting_runtime")
                .setPassword(postgres.password());
        settings.forEach(options::addProperty);
        return Pool.newInstance(
                io.vertx.sqlclient.Pool.pool(vertx.getDelegate(), options, new PoolOptions().setMaxSize(most)));
    }

    static KitDatabase shared() {
        return SHARED;
    }

    List<Object[]> rows(String sql, Object... parameters) {
        return transactions.read(sql, parameters).await().indefinitely();
    }

    long count(String sql, Object... parameters) {
        return ((Number) rows(sql, parameters).getFirst()[0]).longValue();
    }
}
