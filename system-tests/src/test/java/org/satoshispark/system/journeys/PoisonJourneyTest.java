package org.satoshispark.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.satoshispark.localstack.SparkContext;
import org.satoshispark.localstack.kafka.KafkaTopics;
import org.satoshispark.messages.Topic;
import org.satoshispark.system.client.Until;
import org.satoshispark.system.load.Endings;
import org.satoshispark.system.load.Graveyard;
import org.satoshispark.system.load.Insistence;
import org.satoshispark.system.load.Moments;
import org.satoshispark.system.load.Poison;
import org.satoshispark.system.load.Saga;
import org.satoshispark.system.load.Village;

/** Records that nobody can decode, of every kind in every topic, in the middle of all sagas: buried once by all who hear it, told, passed. */
@Tag("journey")
@ExtendWith(RunningSuite.class)
class PoisonJourneyTest {
    private static final Duration SOON = Duration.ofMinutes(1);

    @Test
    void undecodableRecordsAreBuriedOnceAndTheSagasGoOn() throws Exception {
        var moments = new Moments();
        var insistence = new Insistence();
        var village = new Village(RunningSuite.api(), insistence, moments);
        Endings.await(village.fill(), insistence);
        Endings.balancesAreExact(village.everybody(), insistence);

        var wave = Wave.start(village, 1);
        moments.await(Saga.DONATION.accepted(), 2, SOON);
        var places = Poison.plantInEachTopic();
        Endings.await(Wave.accepted(wave), insistence);
        Endings.balancesAreExact(village.everybody(), insistence);

        var all = places.values().stream().flatMap(List::stream).toList();
        for (var context : SparkContext.values()) {
            var heard = heardBy(context, places);
            Until.holds(
                    context + " burying",
                    SOON,
                    () -> Graveyard.buried(context, all),
                    buried -> buried.size() >= heard.size());
            Until.holds(
                    context + " telling",
                    SOON,
                    () -> Graveyard.told(context, all),
                    told -> told.size() >= heard.size());
        }
        Proof.everythingAddsUp();
        for (var context : SparkContext.values()) {
            var heard = heardBy(context, places);
            assertEquals(heard, Graveyard.buried(context, all), context + " buried");
            assertEquals(heard, Graveyard.told(context, all), context + " told");
        }
    }

    private static List<String> heardBy(SparkContext context, Map<Topic, List<String>> places) {
        Collection<String> topics = KafkaTopics.readBy(context);
        return Arrays.stream(Topic.values())
                .filter(topic -> topics.contains(topic.wireName()))
                .flatMap(topic -> places.get(topic).stream())
                .sorted()
                .toList();
    }
}
