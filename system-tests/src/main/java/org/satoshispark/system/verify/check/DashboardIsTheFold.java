package org.satoshispark.system.verify.check;

import java.time.Instant;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.UUID;
import org.satoshispark.dashboard.FoldVerifier;
import org.satoshispark.dashboard.FoldedTopics;
import org.satoshispark.kit.Codec;
import org.satoshispark.kit.Envelope;
import org.satoshispark.messages.Catalogue;
import org.satoshispark.system.topics.Topics;
import org.satoshispark.system.verify.Check;
import org.satoshispark.system.verify.Evidence;
import org.satoshispark.system.verify.Finding;

/** The read models hold exactly what the topics say from their beginning (messaging.md I9). */
public final class DashboardIsTheFold implements Check {

    @Override
    public String invariant() {
        return "dashboard = fold of the topics";
    }

    @Override
    public Finding look(Evidence evidence) {
        var folded = new FoldedTopics();
        evidence.topics().forEach(said -> Catalogue.byType(said.header("ce_type"))
                .ifPresent(entry -> folded.hear(envelope(said, entry))));
        var verdict = FoldVerifier.verify(folded, sql -> evidence.rows("dashboard", sql));
        var rows = new TreeMap<String, Integer>(Comparator.naturalOrder());
        rows.putAll(verdict.rowsByTable());
        return Finding.of(invariant(), rows.toString(), verdict.differences());
    }

    private static Envelope envelope(Topics.Said said, Catalogue.Entry entry) {
        return new Envelope(
                UUID.fromString(said.header("ce_id")),
                Instant.parse(said.header("ce_time")),
                UUID.fromString(said.header("ce_correlationid")),
                UUID.fromString(said.header("ce_causationid")),
                said.header("traceparent"),
                Codec.read(said.value(), entry.record()));
    }
}
