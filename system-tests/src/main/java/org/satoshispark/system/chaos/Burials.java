package org.satoshispark.system.chaos;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.satoshispark.localstack.SparkContext;
import org.satoshispark.localstack.kafka.KafkaTopics;
import org.satoshispark.system.load.Graveyard;
import org.satoshispark.system.load.Poison;
import org.satoshispark.system.topics.Topics;

/** Each planted poison must lie once in the graveyard of each service that hears its topic, and be told once (messaging.md I10). */
final class Burials {
    private static final long PATIENCE_NS = Duration.ofMinutes(1).toNanos();

    private Burials() {}

    static void judge(Chronicle chronicle) {
        var planted = Topics.planted();
        var end = System.nanoTime() + PATIENCE_NS;
        for (var context : SparkContext.values()) {
            var mortal = places(planted, context, true);
            var harmless = places(planted, context, false);
            var buried = Graveyard.buried(context, mortal);
            var told = Graveyard.told(context, mortal);
            while ((!buried.equals(mortal) || !told.equals(mortal)) && System.nanoTime() < end) {
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                buried = Graveyard.buried(context, mortal);
                told = Graveyard.told(context, mortal);
            }
            compare(chronicle, context + " has buried", mortal, buried);
            compare(chronicle, context + " has told of", mortal, told);
            compare(
                    chronicle,
                    context + " has buried what it should pass over",
                    List.of(),
                    Graveyard.buried(context, harmless));
        }
    }

    private static List<String> places(List<Topics.Said> planted, SparkContext context, boolean deadly) {
        return planted.stream()
                .filter(said -> KafkaTopics.readBy(context).contains(said.topic()))
                .filter(said -> Poison.kind(said).deadly() == deadly)
                .map(said -> Topics.position(said.topic(), said.partition(), said.offset()))
                .sorted()
                .toList();
    }

    private static void compare(Chronicle chronicle, String what, List<String> expected, List<String> found) {
        if (!expected.equals(found)) {
            chronicle.violated(Invariant.I10, what + " " + found + ", planted were " + expected);
        }
    }
}
