package org.satoshispark.system.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.satoshispark.localstack.SparkContext;
import org.satoshispark.localstack.kafka.KafkaTopics;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.topics.Topics;

/** What the service of one context has buried: in its table, and as told in its dead-letter topic. */
public final class Graveyard {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Graveyard() {}

    /** Which of the places are in the table, sorted, once per row. */
    public static List<String> buried(SparkContext context, Collection<String> places) {
        try (var database = Surroundings.reader();
                var statement = database.createStatement();
                var rows = statement.executeQuery("select topic || '-' || partition || '@' || record_offset from "
                        + context.id() + ".dead_letter order by 1")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            found.retainAll(places);
            found.sort(null);
            return found;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Which of the places the dead-letter topic tells, sorted, once per fact. */
    public static List<String> told(SparkContext context, Collection<String> places) {
        return Topics.all(List.of(KafkaTopics.deadLetters(context))).stream()
                .collect(java.util.stream.Collectors.toMap(
                        said -> said.header("ce_id"), said -> said, (one, same) -> one))
                .values()
                .stream()
                .filter(said -> said.name().equals("record-dead-lettered"))
                .map(Graveyard::place)
                .filter(places::contains)
                .sorted()
                .toList();
    }

    private static String place(Topics.Said said) {
        try {
            var letter = JSON.readTree(said.payload());
            return Topics.position(
                    letter.path("topic").asText(),
                    letter.path("partition").asInt(),
                    letter.path("offset").asLong());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
