package org.satoshispark.system.secrecy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.satoshispark.localstack.SparkContext;
import org.satoshispark.localstack.kafka.KafkaTopics;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.client.Refusals;
import org.satoshispark.system.topics.Topics;
import org.satoshispark.system.verify.Check;
import org.satoshispark.system.verify.Evidence;
import org.satoshispark.system.verify.Finding;

/**
 * No secret, token, macaroon, preimage of an unpaid invoice or personal field in any log line, topic, outbox, dead letter or
 * error that this process was answered with (messaging.md I11). Reads everything, so it is asked once, at the end.
 */
public final class NoSecretIsOut implements Check {
    @Override
    public String invariant() {
        return "no secret and nothing personal is in a log, a topic or an error";
    }

    @Override
    public Finding look(Evidence evidence) {
        var needles = RunSecrets.of(Surroundings.state(), evidence);
        var search = new Search(needles);
        logs().forEach(search::log);
        Topics.all(KafkaTopics.all())
                .forEach(said -> search.fact(
                        "topic " + said.topic() + "-" + said.partition() + "@" + said.offset(),
                        said.key() + " " + said.headers() + " " + said.payload()));
        for (var context : SparkContext.values()) {
            var outbox = context.id() + ".outbox";
            var buried = context.id() + ".dead_letter";
            rows(evidence, search, outbox, "select (to_jsonb(one) - 'payload')::text, payload from " + outbox + " one");
            rows(
                    evidence,
                    search,
                    buried,
                    "select (to_jsonb(one) - 'value')::text, encode(value, 'escape') from " + buried + " one");
        }
        Refusals.all().forEach(refusal -> search.fact("error " + refusal.request(), refusal.body()));
        return Finding.of(
                invariant(),
                needles.size() + " secrets looked for in " + search.texts() + " lines, records, rows and errors"
                        + (Refusals.notKept() == 0 ? "" : "; not in " + Refusals.notKept() + " more errors"),
                search.leaks());
    }

    private static void rows(Evidence evidence, Search search, String table, String sql) {
        evidence.rows(sql).forEach(row -> {
            search.fact("table " + table, (String) row[0]);
            search.fact("table " + table, (String) row[1]);
        });
    }

    private static List<Path> logs() {
        try (Stream<Path> files = Files.list(Surroundings.state().logs())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
