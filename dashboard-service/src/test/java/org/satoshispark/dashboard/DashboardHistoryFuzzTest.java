package org.satoshispark.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.satoshispark.kit.Codec;
import org.satoshispark.kit.Envelope;
import org.satoshispark.kit.Incoming;
import org.satoshispark.kit.fuzz.Choices;
import org.satoshispark.kit.fuzz.Corpus;
import org.satoshispark.kit.fuzz.Delivery;
import org.satoshispark.kit.fuzz.Graves;
import org.satoshispark.kit.fuzz.History;

/**
 * Whatever the dashboard is told, in whatever batches, and with a rebuild begun in the middle: the tables are the fold of what can be
 * read, hearing it again changes nothing, and only what cannot be read is buried.
 */
public class DashboardHistoryFuzzTest extends Corpus {
    private static final List<String> HEARD = List.of("auth", "accounting", "crowdfunding", "bitcoin");

    public static void fuzzerTestOneInput(byte[] input) {
        tell(input, news -> news, topics -> topics);
    }

    /**
     * @param onTheWay what happens to the records before the consumer hears them; nothing, unless an oracle is to be shown red
     * @param inTopics the same, before a rebuild reads them
     */
    static void tell(byte[] input, UnaryOperator<List<Incoming>> onTheWay, UnaryOperator<List<Incoming>> inTopics) {
        var weather = new Choices(input);
        var delivery = new Choices(weather.raw(16));
        var records = History.of(weather, HEARD, List.of());
        var begin = delivery.below(records.size() + 1);
        var dashboard = FuzzedDashboard.empty();
        var oracle = new DashboardFuzzOracle(dashboard);

        Delivery.inBatches(dashboard.news, onTheWay.apply(records.subList(0, begin)), delivery);
        dashboard.generations.start();
        Delivery.inBatches(dashboard.news, onTheWay.apply(records.subList(begin, records.size())), delivery);
        oracle.tablesAreTheFoldOf(readable(records));
        oracle.feedsHaveNoGaps();
        assertEquals(Graves.unreadable(records), oracle.graves(), "what is buried is what cannot be read");

        var heard = dashboard.everything();
        Delivery.inBatches(dashboard.news, onTheWay.apply(records), delivery);
        assertEquals(heard, dashboard.everything(), "hearing it again changed something");
        if (delivery.once(2)) {
            dashboard.tables.run("delete from inbox");
            Delivery.inBatches(dashboard.news, onTheWay.apply(records), delivery);
            oracle.tablesAreTheFoldOf(readable(records));
        }

        var positions = oracle.positions();
        var topics = FuzzedTopics.of(inTopics.apply(records), delivery);
        dashboard.rebuild(topics);
        // News came first into what was being built. Of two facts that contradict each other the first is kept.
        var all = readable(records);
        var known = readable(records.subList(0, begin)).size();
        oracle.tablesAreTheFoldOf(
                Stream.concat(all.stream().skip(known), all.stream()).toList());
        assertEquals(positions, oracle.positions(), "a rebuild moved an entry of a feed");
        oracle.theRebuildSkipped(Graves.unreadable(records).size());
    }

    /** What the inbox lets pass: the first of each id. */
    private static List<Envelope> readable(List<Incoming> records) {
        var known = new HashSet<UUID>();
        return records.stream()
                .flatMap(record -> Codec.envelope(record).stream())
                .filter(envelope -> known.add(envelope.id()))
                .toList();
    }

    @Override
    protected void hold(byte[] input) {
        fuzzerTestOneInput(input);
    }
}
