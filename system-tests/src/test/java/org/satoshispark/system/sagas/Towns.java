package org.satoshispark.system.sagas;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** A fresh town per weather and seed; weathers without chance need one seed. {@code -Dsagas.seeds=200} tries more. */
final class Towns implements ArgumentsProvider {
    static final int SEEDS = Integer.getInteger("sagas.seeds", 12);

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return Stream.of(Weather.values())
                .flatMap(weather -> seeds(weather).mapToObj(seed -> Arguments.of(new Town(weather, seed))));
    }

    static LongStream seeds(Weather weather) {
        return switch (weather) {
            case ONCE, THRICE -> LongStream.of(1);
            case REORDERED, CRASHING -> LongStream.rangeClosed(1, SEEDS);
        };
    }
}
