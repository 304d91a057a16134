package org.satoshispark.kit.rest;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;

/**
 * Ids in addresses are written in full (RFC 9562): {@link UUID#fromString} also takes {@code 1-1-1-1-1}, so one thing would have
 * many addresses, and a client could open a campaign at an address that its own id does not show.
 */
@Provider
public class WholeIds implements ParamConverterProvider, ParamConverter<UUID> {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> raw, Type generic, Annotation[] annotations) {
        return raw == UUID.class ? (ParamConverter<T>) this : null;
    }

    /** @throws IllegalArgumentException when it is no id; Quarkus REST answers 404 for a path, as for an id that nobody has */
    @Override
    public UUID fromString(String text) {
        var id = UUID.fromString(text);
        if (!toString(id).equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not an id in full");
        }
        return id;
    }

    @Override
    public String toString(UUID id) {
        return id.toString();
    }
}
