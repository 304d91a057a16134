package org.satoshispark.kit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/** Text that PostgreSQL can keep and UTF-8 can write: no NUL, no half of a surrogate pair. */
final class Storable extends StringDeserializer {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2_000;

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        var text = super.deserialize(json, context);
        if (text != null && text.codePoints().anyMatch(Storable::isUnfit)) {
            throw context.weirdStringException("", String.class, "holds a NUL or half of a surrogate pair");
        }
        return text;
    }

    /** {@code text} for people: at most {@value #LONGEST} characters, what is unfit replaced. */
    static String cut(String text) {
        return text.codePoints()
                .limit(LONGEST)
                .map(point -> isUnfit(point) ? '\uFFFD' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isUnfit(int point) {
        return point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
