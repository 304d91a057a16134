package org.satoshispark.system.operate;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.satoshispark.localstack.connect.ConnectorControl;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.client.Until;

/**
 * {@code ./satoshi repair outbox}: makes events flow again after the slot or the publication was lost, and says all that was
 * not said meanwhile, in its order and before anything newer (docs/adr, re-emission). May be broken off anywhere and repeated.
 */
public final class RepairOutbox {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private final Consumer<String> progress;
    private final ConnectorControl connector = Surroundings.connector();

    private RepairOutbox(Consumer<String> progress) {
        this.progress = progress;
    }

    public static void main(String[] arguments) throws SQLException {
        if (arguments.length != 1 || !arguments[0].equals("outbox")) {
            System.err.println("There is one repair: ./satoshi repair outbox");
            System.exit(2);
        }
        try {
            var lost = run(System.out::println);
            System.out.println("Events flow again; " + lost + " that had not been published are said now.");
        } catch (SQLException | UncheckedIOException away) {
            System.err.println("Not repaired, because something does not answer: " + away.getMessage());
            System.err.println(
                    "./satoshi status shows what; then say ./satoshi repair outbox again, as often as you like.");
            System.exit(1);
        }
    }

    /** @return how many rows of all outboxes had to be said again */
    public static int run(Consumer<String> progress) throws SQLException {
        return new RepairOutbox(progress).repair();
    }

    private int repair() throws SQLException {
        progress.accept("1/5 the connector is stopped; services go on writing");
        stopConnector();
        try (var slots = new Slots(Surroundings.superuser())) {
            progress.accept("2/5 publication and slot are made anew");
            Surroundings.bootstrapPublication();
            slots.begin();
            progress.accept("3/5 the topics are read, to know what was said");
            var missing = MissingEvents.readTopics();
            progress.accept("4/5 what was not said is put at the head of the new slot (" + missing.known()
                    + " events were said)");
            var lost = missing.sayAgain(slots);
            stopConnector();
            slots.finish();
            progress.accept("5/5 the connector begins at the new slot with " + lost + " events");
            connector.forgetOffsets();
            connector.resume();
            Until.holds("the connector running", PATIENCE, connector::isRunning, running -> running);
            Until.holds("the connector having read all of that", PATIENCE, slots::isPastHead, past -> past);
            return lost;
        }
    }

    /** Said again until it holds: Connect may be started anew meanwhile, and a new worker knows nothing of an earlier stop. */
    private void stopConnector() {
        Until.holds(
                "the connector being stopped",
                PATIENCE,
                () -> {
                    connector.stop();
                    return connector.isStopped();
                },
                stopped -> stopped);
    }
}
