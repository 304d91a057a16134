package org.satoshispark.system.verify.check;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.satoshispark.system.topics.SaidAndKept;
import org.satoshispark.system.topics.Topics;
import org.satoshispark.system.verify.Check;
import org.satoshispark.system.verify.Evidence;
import org.satoshispark.system.verify.Finding;

/**
 * Nothing that was committed was lost or altered on its way out (messaging.md I7): each row's payload lies in its topic byte for
 * byte. Duplicates are allowed, with the same id. The other way round, who said something knows it: after a restore to too
 * early a moment topics tell what no outbox has.
 */
public final class EveryOutboxRowIsInItsTopic implements Check {
    /** Facts that are younger may be newer than the snapshot of the databases. */
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private static final List<String> CONTEXTS = List.of("auth", "accounting", "crowdfunding", "bitcoin", "dashboard");

    @Override
    public String invariant() {
        return "every outbox row is in its topic, byte for byte";
    }

    @Override
    public Finding look(Evidence evidence) {
        var read = new HashMap<String, String>();
        evidence.topics().forEach(said -> read.put(said.header("ce_id"), said.topic() + " " + digest(said.value())));
        var differences = new ArrayList<String>();
        var now = ((java.sql.Timestamp) evidence.rows("select now()").getFirst()[0]).toInstant();
        var kept = now.minus(SaidAndKept.DAYS);
        var settled = now.minus(SETTLED);
        var written = new HashSet<String>();
        var rows = 0;
        for (var context : CONTEXTS) {
            for (var row :
                    evidence.rows("select id::text, topic, encode(sha256(convert_to(payload, 'UTF8')), 'hex') from "
                            + context + ".outbox where topic not like '%.dead-letter.v1'")) {
                rows++;
                written.add((String) row[0]);
                var there = read.get((String) row[0]);
                if (there == null) {
                    differences.add("outbox row " + row[0] + " of " + context + " is in no topic");
                } else if (!there.equals(row[1] + " " + row[2])) {
                    differences.add("outbox row " + row[0] + " of " + context + " reads otherwise in its topic");
                }
            }
        }
        for (var said : evidence.topics()) {
            var time = Instant.parse(said.header("ce_time"));
            if (time.isAfter(kept) && time.isBefore(settled) && !written.contains(said.header("ce_id"))) {
                differences.add(said.name() + " " + said.header("ce_id") + " at "
                        + Topics.position(said.topic(), said.partition(), said.offset()) + " has no outbox row");
            }
        }
        return Finding.of(
                invariant(),
                rows + " rows, " + read.size() + " ids in topics, "
                        + (evidence.topics().size() - read.size()) + " duplicates",
                differences);
    }

    private static String digest(byte[] payload) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(payload));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
