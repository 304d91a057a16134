package org.satoshispark.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** The transaction of pgbench's TPC-B-like script, scale 10, on a database of its own in the suite's PostgreSQL. */
final class TpcB {
    private static final int SCALE = 10;
    private static final String[] TABLES = {
        "create table branches (bid int primary key, bbalance int) with (fillfactor = 100)",
        "create table tellers (tid int primary key, bid int, tbalance int) with (fillfactor = 100)",
        "create table accounts (aid int primary key, bid int, abalance int) with (fillfactor = 100)",
        "create table history (tid int, bid int, aid int, delta int, mtime timestamp)",
        "insert into branches select id, 0 from generate_series(1, " + SCALE + ") id",
        "insert into tellers select id, (id - 1) / 10 + 1, 0 from generate_series(1, " + 10 * SCALE + ") id",
        "insert into accounts select id, (id - 1) / 100000 + 1, 0 from generate_series(1, " + 100_000 * SCALE + ") id",
        "vacuum analyze"
    };

    private TpcB() {}

    /** Transactions per second of {@code clients} connections; makes the tables when they are not there yet. */
    static double run(String jdbcUrl, String user, String password, int clients, Duration length)
            throws SQLException, InterruptedException, ExecutionException {
        prepare(jdbcUrl, user, password);
        var begin = System.nanoTime();
        var end = begin + length.toNanos();
        Callable<Integer> client = () -> transactions(jdbcUrl, user, password, end);
        long done = 0;
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var running = new ArrayList<Future<Integer>>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(client));
            }
            for (var each : running) {
                done += each.get();
            }
        }
        return done / ((System.nanoTime() - begin) / 1e9);
    }

    private static void prepare(String jdbcUrl, String user, String password) throws SQLException {
        try (var database = DriverManager.getConnection(jdbcUrl, user, password);
                var statement = database.createStatement()) {
            try (var known = statement.executeQuery("select to_regclass('accounts') is not null")) {
                known.next();
                if (known.getBoolean(1)) {
                    return;
                }
            }
            for (var sql : TABLES) {
                statement.execute(sql);
            }
        }
    }

    private static int transactions(String jdbcUrl, String user, String password, long end) throws SQLException {
        try (var database = DriverManager.getConnection(jdbcUrl, user, password)) {
            database.setAutoCommit(false);
            int done = 0;
            while (System.nanoTime() < end) {
                transaction(database);
                done++;
            }
            return done;
        }
    }

    private static void transaction(Connection database) throws SQLException {
        var random = ThreadLocalRandom.current();
        int account = random.nextInt(1, 100_000 * SCALE + 1);
        int teller = random.nextInt(1, 10 * SCALE + 1);
        int branch = random.nextInt(1, SCALE + 1);
        int delta = random.nextInt(-5_000, 5_001);
        run(database, "update accounts set abalance = abalance + ? where aid = ?", delta, account);
        run(database, "select abalance from accounts where aid = ?", account);
        run(database, "update tellers set tbalance = tbalance + ? where tid = ?", delta, teller);
        run(database, "update branches set bbalance = bbalance + ? where bid = ?", delta, branch);
        run(database, "insert into history values (?, ?, ?, ?, current_timestamp)", teller, branch, account, delta);
        database.commit();
    }

    private static void run(Connection database, String sql, int... parameters) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setInt(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }
}
