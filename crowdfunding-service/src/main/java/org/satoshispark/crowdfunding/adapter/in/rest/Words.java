package org.satoshispark.crowdfunding.adapter.in.rest;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.satoshispark.kit.rest.Problems;

/** Enumerations as the API spells them: {@code PAID_OUT} is {@code paid_out}. */
final class Words {
    private Words() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 that lists what the query parameter may be */
    static <E extends Enum<E>> E read(Class<E> type, String parameter, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> of(value).equals(word))
                .findFirst()
                .orElseThrow(() -> Problems.field(400, "bad-parameter", parameter, "must be one of " + all(type)));
    }

    private static <E extends Enum<E>> String all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "));
    }
}
