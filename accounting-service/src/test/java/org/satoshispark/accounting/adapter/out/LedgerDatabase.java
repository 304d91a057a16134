package org.satoshispark.accounting.adapter.out;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.satoshispark.accounting.Facts;
import org.satoshispark.accounting.adapter.in.AccountingReactions;
import org.satoshispark.accounting.application.Ledger;
import org.satoshispark.kit.EventConsumer;
import org.satoshispark.kit.Incoming;
import org.satoshispark.kit.SqlDeadLetters;
import org.satoshispark.kit.SqlInbox;
import org.satoshispark.kit.SqlOutbox;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.pg.PgTransactions;
import org.satoshispark.localstack.postgres.TestPostgres;
import org.satoshispark.messages.Message;

/** The service on a real PostgreSQL with its two roles, without Quarkus: the schema is ours, the schema's name is given. */
public final class LedgerDatabase {
    private static final Vertx VERTX = Vertx.vertx();

    private final TestPostgres postgres = TestPostgres.start();
    private final String schema;
    public final Transactions transactions;
    public final Ledger ledger =
            new Ledger(new PgAccounts(), new PgHolds(), new PgJournal(), new PgRejections(), new PgAlarms());
    public final EventConsumer consumer;

    /** @param schema a context of the suite: each has roles of its own, so that tests that plant faults disturb nobody */
    public LedgerDatabase(String schema) {
        this.schema = schema;
        Flyway.configure()
                .dataSource(url(), schema + "_owner", postgres.password())
                .defaultSchema(schema)
                .locations("db/kit", "db/accounting")
                .placeholders(Map.of("runtime", schema + "_runtime"))
                .load()
                .migrate();
        transactions = new PgTransactions(pool(), new SqlOutbox());
        var reactions = new AccountingReactions(ledger, InstantSource.system());
        var deadLetters = new SqlDeadLetters(new SqlOutbox(), "accounting");
        consumer = new EventConsumer(transactions, new SqlInbox(), deadLetters, reactions::to);
    }

    private Pool pool() {
        var options = new PgConnectOptions()
                .setHost(postgres.host())
                .setPort(postgres.port())
                .setDatabase("satoshi")
                .setUser(schema + "_runtime")
                .setPassword(postgres.password());
        return Pool.newInstance(
                io.vertx.sqlclient.Pool.pool(VERTX.getDelegate(), options, new PoolOptions().setMaxSize(8)));
    }

    private String url() {
        return postgres.jdbcUrl() + (postgres.jdbcUrl().contains("?") ? "&" : "?") + "currentSchema=" + schema;
    }

    /** Hears the facts in one batch. */
    public void hear(Message... facts) {
        hear(Stream.of(facts).map(Facts::record).toList());
    }

    public void hear(List<Incoming> batch) {
        consumer.hear(batch).await().indefinitely();
    }

    public List<Object[]> rows(String sql, Object... parameters) {
        return transactions.read(sql, parameters).await().indefinitely();
    }

    public long count(String sql, Object... parameters) {
        return ((Number) rows(sql, parameters).getFirst()[0]).longValue();
    }

    /** Runs statements as the schema's owner, as a migration or a person at the console would. */
    public void asOwner(String... statements) {
        try (var connection = DriverManager.getConnection(url(), schema + "_owner", postgres.password());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
