package org.satoshispark.system.secrecy;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What gives a secret or a person away by its form, whoever it belongs to. */
public enum Shape {
    TOKEN("a token", "eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}"),
    AUTHORIZATION(
            "an authorization header", "(?i)(?:authorization\\W{1,4}|\\b)(?:bearer|basic) [A-Za-z0-9._~+/-]{16,}"),
    /** Version 2, location lnd: in hex and in base64 (lnd's docs/macaroons.md). */
    MACAROON("a macaroon", "0201036c6e64[0-9a-f]{16,}|AgEDbG5k[A-Za-z0-9+/_-]{12,}"),
    PRIVATE_KEY("a private key", "-----BEGIN [A-Z ]*PRIVATE KEY-----"),
    PASSWORD(
            "a password",
            "(?i)(?:password|passwd|client_secret|clientSecret)\\\\?\"?\\s*[=:]\\s*\\\\?\"?(?!\\[|null|\\*|<|\\$)[^\\s\"',;}\\\\]{6,}"),
    /** At most 64 characters before the @ (RFC 5321), so that a megabyte without one takes no minutes. */
    EMAIL("an e-mail address", "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}"),
    IP_ADDRESS(
            "an IP address",
            "(?<![\\d.])(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?![\\d.])"),
    PERSONAL_FIELD(
            "a personal field",
            "\"(?:email|username|firstName|lastName|fullName|phone|address|ip|ipAddress|userAgent)\\\\?\"\\s*:");

    /** Logs speak of addresses of machines and of users of databases, so only secrets are looked for by form there. */
    static final Set<Shape> IN_LOGS = EnumSet.of(TOKEN, AUTHORIZATION, MACAROON, PRIVATE_KEY, PASSWORD);
    /** Facts are kept for weeks and read by anybody who may subscribe. */
    static final Set<Shape> IN_FACTS = EnumSet.allOf(Shape.class);

    private final String kind;
    private final Pattern pattern;

    Shape(String kind, String pattern) {
        this.kind = kind;
        this.pattern = Pattern.compile(pattern);
    }

    String kind() {
        return kind;
    }

    boolean isIn(String text) {
        return pattern.matcher(text).find();
    }
}
