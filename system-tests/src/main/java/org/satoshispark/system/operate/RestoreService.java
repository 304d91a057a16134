package org.satoshispark.system.operate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.function.Consumer;
import org.satoshispark.localstack.SparkContext;
import org.satoshispark.localstack.postgres.EarlierCluster;
import org.satoshispark.localstack.postgres.PostgresBootstrap;
import org.satoshispark.messages.Topic;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.topics.SaidAndKept;
import org.satoshispark.system.topics.Topics;

/**
 * {@code ./satoshi restore <service> --to <moment>}: brings one service's data back as they were just before the moment, while
 * all others go on. The service comes back only when its data know all that it has said.
 */
public final class RestoreService {
    private static final String USAGE =
            "./satoshi restore accounting --to 2026-11-21T15:04:05.678Z   (auth, accounting, crowdfunding, bitcoin or dashboard)";
    private final SparkContext context;
    private final Consumer<String> progress;

    private RestoreService(SparkContext context, Consumer<String> progress) {
        this.context = context;
        this.progress = progress;
    }

    public static void main(String[] arguments) {
        if (arguments.length != 3 || !arguments[1].equals("--to")) {
            System.err.println(USAGE);
            System.exit(2);
        }
        try {
            var forgotten = run(context(arguments[0]), moment(arguments[2]), System.out::println);
            System.out.println(
                    forgotten == 0
                            ? "Restored; the service starts again."
                            : "The service stays cut off: it has said " + forgotten
                                    + " things since then that its data do"
                                    + " not know. Choose a later moment (docs/runbooks/restore.md).");
            System.exit(forgotten == 0 ? 0 : 1);
        } catch (SQLException away) {
            System.err.println("Not restored: PostgreSQL says " + away.getMessage());
            System.err.println("./satoshi up brings it up, and leaves a service that is cut off aside.");
            System.exit(1);
        } catch (IllegalArgumentException | IllegalStateException refused) {
            System.err.println(refused.getMessage());
            System.err.println(USAGE);
            System.exit(1);
        }
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException other) {
            throw new IllegalArgumentException(text + " is no moment in UTC", other);
        }
    }

    private static SparkContext context(String name) {
        return Arrays.stream(SparkContext.values())
                .filter(context -> context.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no service " + name));
    }

    /**
     * May be repeated, with the same moment or another.
     *
     * @return how many facts of the service are in the topics and not in its restored data; with any it stays cut off
     */
    public static int run(SparkContext context, Instant moment, Consumer<String> progress) throws SQLException {
        return new RestoreService(context, progress).restore(moment);
    }

    private int restore(Instant moment) throws SQLException {
        EarlierCluster.backupBefore(moment, Surroundings.postgres());
        var fence = new Fence(context);
        try (var live = Surroundings.superuser()) {
            var wasOpen = fence.isOpen(live);
            progress.accept("1/4 " + context.id() + " is cut off from its data");
            fence.close(live);
            progress.accept("2/4 the cluster is brought up beside this one as it was before " + moment);
            long rows;
            try {
                rows = copy(live, moment);
            } catch (SQLException | RuntimeException failed) {
                if (wasOpen) {
                    giveBack(fence, live);
                }
                throw failed;
            }
            progress.accept("3/4 " + rows + " rows are back; are they all that was said?");
            var forgotten = forgotten(live);
            if (forgotten > 0) {
                return forgotten;
            }
            progress.accept("4/4 yes; it hears everything again and drops what it knows");
            ConsumerGroup.of(context).forget();
            fence.open(live);
            return 0;
        }
    }

    /** What failed has changed nothing, so who had its data before has them again. */
    private static void giveBack(Fence fence, Connection live) throws SQLException {
        if (!live.getAutoCommit()) {
            live.rollback();
            live.setAutoCommit(true);
        }
        fence.open(live);
    }

    private long copy(Connection live, Instant moment) throws SQLException {
        try (var earlier = Surroundings.earlier(moment);
                var then = earlier.superuser(PostgresBootstrap.DATABASE)) {
            live.setAutoCommit(false);
            var rows = new SchemaCopy(context.id(), then, live).run();
            live.commit();
            live.setAutoCommit(true);
            return rows;
        }
    }

    /** Its outbox keeps what it said for days; what is in its topics from these days must be there. */
    private int forgotten(Connection live) throws SQLException {
        var known = new HashSet<String>();
        var since = Instant.now().minus(SaidAndKept.DAYS);
        try (var statement = live.createStatement();
                var rows = statement.executeQuery("select id::text from " + context.id() + ".outbox")) {
            while (rows.next()) {
                known.add(rows.getString(1));
            }
        }
        var unknown = new HashSet<String>();
        var topics = Arrays.stream(Topic.values())
                .filter(topic -> topic.context().equals(context.id()))
                .map(Topic::wireName)
                .toList();
        Topics.each(topics, said -> {
            if (!said.planted()
                    && Instant.parse(said.header("ce_time")).isAfter(since)
                    && !known.contains(said.header("ce_id"))) {
                unknown.add(said.header("ce_id"));
            }
        });
        return unknown.size();
    }
}
