package org.satoshispark.system.secrecy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** One search for secrets and personal fields, and where it found some: it says what and where, never the thing itself. */
public final class Search {
    private static final int PLACES = 3;
    private static final int TELLER = 100;
    /** What people write for others to read may speak of addresses; of no secret that we know, though. */
    private static final Pattern OWN_WORDS = Pattern.compile("\"(?:title|description)\":\"(?:[^\"\\\\]++|\\\\.)*+\"");

    private final NeedleIndex needles;
    private final Map<String, List<String>> places = new LinkedHashMap<>();
    private final Map<String, Integer> times = new LinkedHashMap<>();
    private long texts;

    public Search(Collection<Needle> needles) {
        this.needles = new NeedleIndex(needles);
    }

    /** Line by line; bytes that are no UTF-8 are no reason to stop. */
    public void log(Path file) {
        var number = 0;
        try (var lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                look(
                        file.getFileName() + " line " + number,
                        line,
                        line.getBytes(StandardCharsets.ISO_8859_1),
                        Shape.IN_LOGS);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What others get to read: a record, a row of the outbox or of the dead letters, the body of an error. */
    public void fact(String where, String text) {
        look(where, OWN_WORDS.matcher(text).replaceAll(""), text.getBytes(StandardCharsets.UTF_8), Shape.IN_FACTS);
    }

    private void look(String where, String text, byte[] bytes, Set<Shape> shapes) {
        texts++;
        needles.in(bytes)
                .forEach(needle -> found(needle.kind(), where + (shapes == Shape.IN_LOGS ? teller(text, needle) : "")));
        shapes.stream().filter(shape -> shape.isIn(text)).forEach(shape -> found(shape.kind(), where));
    }

    /** The beginning of a log line, which says who wrote it; it ends before the thing itself. */
    private static String teller(String line, Needle needle) {
        var end = Math.min(TELLER, Math.max(0, line.indexOf(needle.text())));
        return " (" + line.substring(0, end).strip() + " …)";
    }

    private void found(String kind, String where) {
        var first = where.split(" ")[0];
        var key = kind + " in " + first;
        times.merge(key, 1, Integer::sum);
        var known = places.computeIfAbsent(key, any -> new java.util.ArrayList<>());
        if (known.size() < PLACES) {
            known.add(where);
        }
    }

    /** How many lines, records and rows were looked at. */
    public long texts() {
        return texts;
    }

    /** One line for each kind in each place, empty when nothing was found. */
    public List<String> leaks() {
        return times.entrySet().stream()
                .map(leak -> leak.getKey() + ", " + leak.getValue() + " times: "
                        + String.join("; ", places.get(leak.getKey())))
                .toList();
    }
}
