package org.satoshispark.kit.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bearer tokens of the shape that Keycloak gives, signed with a key that only this test run knows. */
public final class TestTokens {
    public static final String ISSUER = "http://issuer.test/realms/satoshi-spark";
    private static final KeyPair KEYS = keys();

    private TestTokens() {}

    public static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    public static String user(UUID accountId) {
        return token(accountId, "satoshi-spark", Instant.now().plusSeconds(300), "user");
    }

    public static String operator(UUID accountId) {
        return token(accountId, "satoshi-spark", Instant.now().plusSeconds(300), "user", "operator");
    }

    public static String token(UUID accountId, String audience, Instant expires, String... roles) {
        return Jwt.issuer(ISSUER)
                .subject(accountId.toString())
                .audience(audience)
                .expiresAt(expires)
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .sign(KEYS.getPrivate());
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
