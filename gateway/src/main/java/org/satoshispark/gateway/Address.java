package org.satoshispark.gateway;

import java.net.URI;
import java.net.URISyntaxException;

/** Whether text is an address as RFC 3986 writes them: from the root, and what has no place there percent-encoded. */
final class Address {
    private Address() {}

    /** @param text a path with or without a query, or a whole URL; null is none */
    static boolean isWritten(String text) {
        try {
            return text != null && new URI(text).getRawPath().startsWith("/");
        } catch (URISyntaxException bad) {
            return false;
        }
    }
}
