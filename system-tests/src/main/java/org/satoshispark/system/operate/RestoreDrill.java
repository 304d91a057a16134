package org.satoshispark.system.operate;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.satoshispark.localstack.SparkContext;
import org.satoshispark.localstack.postgres.BaseBackup;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.client.Until;
import org.satoshispark.system.verify.Finding;
import org.satoshispark.system.verify.Verify;

/**
 * One service's tables are emptied while people act. First they are brought back to a moment that is too early, which must be
 * seen; then to the last moment before the accident, after which nothing may be missing.
 */
final class RestoreDrill implements Drill.Exercise {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public Set<String> options() {
        return Arrays.stream(SparkContext.values()).map(SparkContext::id).collect(Collectors.toSet());
    }

    @Override
    public List<String> play(Traffic traffic, List<String> options, Drill.Log log) throws SQLException {
        var context = options.isEmpty()
                ? SparkContext.ACCOUNTING
                : SparkContext.valueOf(options.getLast().toUpperCase());
        var wrong = new ArrayList<String>();
        log.says("backup " + new BaseBackup(Surroundings.postgres()).take().getFileName());
        traffic.goOnFor(2);
        var tooEarly = Instant.now();
        traffic.goOnFor(3);
        var accident = loseEverything(context);
        log.says("all tables of " + context.id() + " are empty since " + accident);
        var forgotten = RestoreService.run(context, tooEarly, step -> log.says("too early " + step));
        log.says("restored to " + tooEarly + ", it had forgotten " + forgotten + " facts and was not let back");
        if (forgotten == 0) {
            wrong.add("a restore to a moment before facts that were said was taken for complete");
        }
        log.says("verify sees it, too: "
                + Until.holds("verify seeing it", PATIENCE, RestoreDrill::broken, seen -> !seen.isEmpty())
                        .getFirst());
        var left = RestoreService.run(context, accident, step -> log.says("restore " + step));
        if (left > 0) {
            wrong.add(left + " facts were lost in spite of the archive");
        }
        log.says(context.id() + " is back as it was a moment before");
        return wrong;
    }

    /**
     * In one transaction with the loss the service is cut off, as a broken disk would, so that it cannot act on nothing. The service
     * takes its tables in another order than we: whom PostgreSQL lets lose then tries again.
     */
    static Instant loseEverything(SparkContext context) throws SQLException {
        var moment = Until.holds("all tables being empty", PATIENCE, () -> lost(context), Optional::isPresent)
                .orElseThrow();
        try (var database = Surroundings.superuser()) {
            new Fence(context).close(database);
        }
        return moment;
    }

    private static Optional<Instant> lost(SparkContext context) {
        try {
            return Optional.of(truncated(context));
        } catch (SQLException deadlock) {
            if (!"40P01".equals(deadlock.getSQLState())) {
                throw new IllegalStateException(deadlock);
            }
            return Optional.empty();
        }
    }

    private static Instant truncated(SparkContext context) throws SQLException {
        try (var database = Surroundings.superuser();
                var statement = database.createStatement()) {
            database.setAutoCommit(false);
            var tables = tables(statement, context);
            statement.execute("lock table " + tables + " in access exclusive mode");
            var now = statement.executeQuery("select clock_timestamp()");
            now.next();
            var moment = now.getObject(1, java.time.OffsetDateTime.class).toInstant();
            statement.execute("truncate " + tables);
            new Fence(context).shut(database);
            database.commit();
            return moment;
        }
    }

    private static String tables(java.sql.Statement statement, SparkContext context) throws SQLException {
        try (var names = statement.executeQuery("select string_agg('" + context.id()
                + ".' || quote_ident(relname), ', ') from pg_class where relnamespace = '" + context.id()
                + "'::regnamespace and relkind in ('r', 'p') and not relispartition"
                + " and relname <> 'flyway_schema_history'")) {
            names.next();
            return names.getString(1);
        }
    }

    /** Only what stays broken while the service is cut off and cannot say anything new. */
    private static List<String> broken() {
        try {
            return Verify.look(Duration.ZERO).stream()
                    .filter(finding -> finding.invariant().startsWith("every outbox row is in its topic"))
                    .filter(finding -> !finding.holds())
                    .map(Finding::differences)
                    .map(differences -> differences.stream()
                            .filter(difference -> difference.contains("has no outbox row"))
                            .toList())
                    .filter(differences -> !differences.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }
}
