package org.satoshispark.system.secrecy;

import java.nio.charset.StandardCharsets;

/**
 * A secret of this installation, or something of a person, exactly as it must not stand anywhere.
 *
 * @param kind what it is, for the report; the report never shows the text
 * @param text at least {@value #SHORTEST} bytes: what is shorter stands in ordinary words, too
 */
public record Needle(String kind, String text) {
    static final int SHORTEST = 8;

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    boolean isLongEnough() {
        return bytes().length >= SHORTEST;
    }
}
