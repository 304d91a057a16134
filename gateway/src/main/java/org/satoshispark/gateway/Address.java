package org.satoshispark.gateway;

import java.net.URI;
import java.net.URISyntaxException;

/** Whether text is an address as RFC 3986 writes them: from the root, and what has no place there percent-encoded. */
final class Address {
    private Address() {}

    /** @param text a path with or without a query, or a whole URL; null is none */
    static boolean isWritten(String text) {
        if (text == null) {
            return false;
        }
        try {
            // By itself "//nothing" would be read as a host (RFC 3986, 4.2), but as a target it is a path (RFC 9112,
            // 3.2.1).
            var whole = text.startsWith("/") ? "http://gateway" + text : text;
            return new URI(whole).getRawPath().startsWith("/");
        } catch (URISyntaxException bad) {
            return false;
        }
    }
}
