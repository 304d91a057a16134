package org.satoshispark.dashboard;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.satoshispark.kit.Codec;
import org.satoshispark.kit.Incoming;

/** The oracle of {@link DashboardHistoryFuzzTest} sees what it is there for: records that are lost, doubled or out of order. */
class DashboardFuzzOracleTest {
    private static final Path SEED = Path.of("src/test/resources/fuzz/DashboardHistoryFuzzTest/mostly-readable");
    private static final String NO_FOLD = "the tables are not the fold of what was heard";

    @Test
    void seesARecordThatWasLost() throws IOException {
        isRed(NO_FOLD, DashboardFuzzOracleTest::withoutTheFirst, same -> same);
    }

    @Test
    void seesAnEffectThatWasHadTwice() throws IOException {
        isRed(NO_FOLD, DashboardFuzzOracleTest::withACopyUnderAnotherId, same -> same);
    }

    /** Two balances of one version: the first is kept, so the order is seen. */
    @Test
    void seesRecordsOutOfOrder() throws IOException {
        isRed(NO_FOLD, List::reversed, same -> same);
    }

    @Test
    void seesUnreadableRecordsThatWereDroppedInsteadOfBuried() throws IOException {
        isRed("what is buried is what cannot be read", DashboardFuzzOracleTest::onlyReadable, same -> same);
    }

    @Test
    void seesARecordThatARebuildLost() throws IOException {
        isRed(NO_FOLD, same -> same, DashboardFuzzOracleTest::withoutTheFirst);
    }

    private static void isRed(
            String why, UnaryOperator<List<Incoming>> onTheWay, UnaryOperator<List<Incoming>> inTopics)
            throws IOException {
        var input = Files.readAllBytes(SEED);
        var seen = assertThrows(AssertionError.class, () -> DashboardHistoryFuzzTest.tell(input, onTheWay, inTopics));
        assertTrue(seen.getMessage().contains(why), seen::getMessage);
    }

    private static boolean isReadable(Incoming record) {
        return Codec.envelope(record).isPresent();
    }

    private static List<Incoming> withoutTheFirst(List<Incoming> records) {
        var first = records.stream().filter(DashboardFuzzOracleTest::isReadable).findFirst();
        return records.stream()
                .filter(record -> first.isEmpty() || !record.equals(first.get()))
                .toList();
    }

    private static List<Incoming> onlyReadable(List<Incoming> records) {
        return records.stream().filter(DashboardFuzzOracleTest::isReadable).toList();
    }

    private static List<Incoming> withACopyUnderAnotherId(List<Incoming> records) {
        var doubled = new ArrayList<>(records);
        records.stream().filter(DashboardFuzzOracleTest::isReadable).findFirst().ifPresent(record -> {
            var headers = new HashMap<>(record.headers());
            headers.put("ce_id", UUID.randomUUID().toString());
            doubled.add(new Incoming(record.topic(), record.partition(), 9_000, record.key(), headers, record.value()));
        });
        return doubled;
    }
}
