package org.satoshispark.messages;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** One instance of any message, the same at every run: ids and amounts follow from the place of the component. */
final class Samples {
    private Samples() {}

    static Message of(Class<? extends Message> type) {
        var components = type.getRecordComponents();
        var values = new Object[components.length];
        Arrays.setAll(values, place -> value(components[place], place + 1));
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(type + " cannot be made", broken);
        }
    }

    private static Object value(RecordComponent component, int place) {
        var type = component.getType();
        if (type == UUID.class) {
            return UUID.fromString("01900000-0000-7000-8000-%012d".formatted(place));
        }
        if (type == Instant.class) {
            return Instant.parse("2026-11-21T12:00:00Z").plusMillis(place);
        }
        if (type == String.class) {
            return component.getName().toUpperCase(java.util.Locale.ROOT);
        }
        if (type == boolean.class) {
            return true;
        }
        if (component.getName().equals("aggregateVersion")) {
            return 7L;
        }
        return 9_007_199_254_740_000L + place;
    }
}
