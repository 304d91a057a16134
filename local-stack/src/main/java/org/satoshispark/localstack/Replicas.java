package org.satoshispark.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many instances of each service run, 1..{@value #MOST}. The number is kept in the state folder: whoever starts the suite
 * again without saying a number gets what ran before, and {@code down} finds every instance.
 */
public record Replicas(Map<SparkContext, Integer> numbers) {
    /** So many ports are kept free for each service; see {@link Ports#service}. */
    public static final int MOST = 4;

    private static final String FORM = "--replicas takes names and numbers like bitcoin=2,accounting=2; names are "
            + Arrays.stream(SparkContext.values()).map(SparkContext::id).collect(Collectors.joining(", "))
            + ", numbers 1 to " + MOST + "; what is not named runs once";

    /**
     * Reads {@code bitcoin=2,accounting=3}; a service that is not named runs once.
     *
     * @throws IllegalArgumentException that says the form, for anything else
     */
    public static Replicas parse(String words) {
        Map<SparkContext, Integer> numbers = new EnumMap<>(SparkContext.class);
        for (String word : words.split(",", -1)) {
            String[] parts = word.strip().split("=", -1);
            SparkContext context = parts.length == 2 ? context(parts[0]) : null;
            if (context == null || !parts[1].matches("[1-" + MOST + "]")) {
                throw new IllegalArgumentException("\"" + word + "\" is not understood: " + FORM);
            }
            if (numbers.put(context, Integer.parseInt(parts[1])) != null) {
                throw new IllegalArgumentException(context.id() + " is named twice: " + FORM);
            }
        }
        return new Replicas(numbers);
    }

    /** What was written last; one of each when nothing was. */
    public static Replicas kept(StateFolder state) {
        try {
            return Files.exists(file(state))
                    ? parse(Files.readString(file(state)).strip())
                    : new Replicas(Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void keep(StateFolder state) {
        PlainFile.replace(file(state), toString());
    }

    public int of(SparkContext context) {
        return numbers.getOrDefault(context, 1);
    }

    private static Path file(StateFolder state) {
        return state.root().resolve("replicas");
    }

    private static SparkContext context(String id) {
        return Arrays.stream(SparkContext.values())
                .filter(context -> context.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** All five, as {@link #parse} reads it. */
    @Override
    public String toString() {
        Map<SparkContext, Integer> all = new TreeMap<>();
        for (SparkContext context : SparkContext.values()) {
            all.put(context, of(context));
        }
        return all.entrySet().stream()
                .map(entry -> entry.getKey().id() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }
}
