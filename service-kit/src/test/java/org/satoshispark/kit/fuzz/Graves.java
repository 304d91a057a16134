package org.satoshispark.kit.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.satoshispark.kit.Codec;
import org.satoshispark.kit.Incoming;
import org.satoshispark.messages.Catalogue;

/** What must lie among the dead letters of a service: all that cannot be read, once; of the rest only what a handler refused aloud. */
public final class Graves {
    // Anything else that a handler throws is a bug of ours, whatever the record said.
    private static final Pattern DECLARED = Pattern.compile(
            "java\\.lang\\.(IllegalArgumentException|IllegalStateException|ArithmeticException).*", Pattern.DOTALL);

    private Graves() {}

    public static void areInOrder(List<Incoming> records, List<String> deadLetters) {
        var graves = deadLetters.stream().map(Graves::position).toList();
        assertEquals(new HashSet<>(graves).size(), graves.size(), "buried twice: " + deadLetters);
        var unreadable = unreadable(records);
        assertTrue(graves.containsAll(unreadable), () -> "lost: " + unreadable + " but buried " + deadLetters);
        deadLetters.stream()
                .filter(letter -> !unreadable.contains(position(letter)))
                .forEach(Graves::isDeclared);
    }

    /** Where the buried records lie. */
    public static Set<String> positions(List<String> deadLetters) {
        return deadLetters.stream().map(Graves::position).collect(Collectors.toSet());
    }

    /** Where the records lie that nobody could read; an unknown type is none of them. */
    public static Set<String> unreadable(List<Incoming> records) {
        return records.stream()
                .filter(Graves::isUnreadable)
                .map(Incoming::position)
                .collect(Collectors.toSet());
    }

    private static void isDeclared(String letter) {
        var reason = letter.substring(letter.indexOf(": ") + 2);
        assertTrue(DECLARED.matcher(reason).matches(), () -> "not a declared refusal: " + letter);
    }

    private static boolean isUnreadable(Incoming record) {
        var type = record.headers().get("ce_type");
        return (type == null || Catalogue.byType(type).isPresent())
                && Codec.envelope(record).isEmpty();
    }

    private static String position(String letter) {
        return letter.substring(0, letter.indexOf(": "));
    }
}
