package org.satoshispark.system.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * A seed whose history broke a rule, with its story.
 *
 * @param story   numbered steps with virtual time
 * @param longest how many of them are shown
 */
record Failure(long seed, Rule rule, String figures, List<String> story, Throwable cause, int longest) {
    private static final int LONGEST = 70;

    Failure(long seed, Rule rule, String figures, List<String> story, Throwable cause) {
        this(seed, rule, figures, story, cause, LONGEST);
    }

    /** For people: what happened, what broke, and how to see it again. */
    String told() {
        var lines = new ArrayList<String>();
        lines.add("Seed " + seed + " broke a rule.");
        var skipped = Math.max(0, story.size() - longest);
        if (skipped > 0) {
            lines.addAll(story.subList(0, 10));
            lines.add("      ... " + (skipped - 10) + " lines left out ...");
            lines.addAll(story.subList(skipped, story.size()));
        } else {
            lines.addAll(story);
        }
        lines.add("Broken: " + rule + " (" + rule.number + ", " + rule.sentence + ")");
        lines.add("        " + figures);
        lines.add("Replay: ./satoshi simulate --seed " + seed);
        return String.join("\n", lines);
    }
}
