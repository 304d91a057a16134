package org.satoshispark.system.demo;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.satoshispark.system.topics.Topics;

/** Tells the story: what people do, and underneath each fact as it appears in its topic. */
final class Narrator {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private final PrintStream out;

    Narrator(PrintStream out) {
        this.out = out;
    }

    synchronized void scene(String title) {
        out.printf("%n== %s%n", title);
    }

    synchronized void tells(String what) {
        out.printf("   %s%n", what);
    }

    /** One saga step: time, event type, topic, key. */
    synchronized void heard(Topics.Said said) {
        var type = said.header("ce_type").replaceFirst("^org\\.satoshispark\\.", "");
        out.printf("      %s  %-40s %-34s key %s%n", LocalTime.now().format(TIME), type, said.topic(), said.key());
    }

    /** msat as people read it. */
    static String sat(long msat) {
        return msat % 1000 == 0 ? String.format("%,d sat", msat / 1000) : String.format("%,.3f sat", msat / 1000.0);
    }
}
