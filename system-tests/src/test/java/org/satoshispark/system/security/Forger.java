package org.satoshispark.system.security;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Somebody who has a real token and the realm's public key, and knows the known ways to make more of them (RFC 8725). */
final class Forger {
    private final String real;
    private final PublicJsonWebKey realmKey;
    private final RsaJsonWebKey own;

    Forger(String real, PublicJsonWebKey realmKey) throws JoseException {
        this.real = real;
        this.realmKey = realmKey;
        this.own = RsaJwkGenerator.generateJwk(2048);
    }

    List<BadToken> all() throws JoseException {
        return List.of(
                new BadToken("alg none", forged("none", null, realmKey.getKeyId())),
                new BadToken("alg none in other letters", unsigned("nOnE")),
                new BadToken(
                        "HS256 with the public key as secret, DER",
                        hmac(realmKey.getKey().getEncoded())),
                new BadToken("HS256 with the public key as secret, PEM", hmac(pem())),
                new BadToken(
                        "unknown key id",
                        forged("RS256", own.getPrivateKey(), UUID.randomUUID().toString())),
                new BadToken(
                        "own key under the realm's key id", forged("RS256", own.getPrivateKey(), realmKey.getKeyId())),
                new BadToken("own key brought along", broughtAlong()),
                new BadToken("tampered payload", tampered()),
                new BadToken("signature cut off", part(0) + "." + part(1) + "."),
                new BadToken("signature of nothing", part(0) + "." + part(1) + "." + "A".repeat(342)));
    }

    private String forged(String algorithm, Key key, String keyId) throws JoseException {
        var token = token(algorithm, key);
        token.setKeyIdHeaderValue(keyId);
        return token.getCompactSerialization();
    }

    private String hmac(byte[] secret) throws JoseException {
        return forged("HS256", new HmacKey(secret), realmKey.getKeyId());
    }

    private String broughtAlong() throws JoseException {
        var token = token("RS256", own.getPrivateKey());
        token.setJwkHeader(own);
        return token.getCompactSerialization();
    }

    private JsonWebSignature token(String algorithm, Key key) {
        var token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setDoKeyValidation(false);
        token.setAlgorithmHeaderValue(algorithm);
        token.setHeader("typ", "JWT");
        token.setPayload(payload());
        token.setKey(key);
        return token;
    }

    private String unsigned(String algorithm) {
        return encoded("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}") + "." + part(1) + ".";
    }

    /** The same signature below the wish to be an operator. */
    private String tampered() {
        return part(0) + "." + encoded(payload().replace("\"user\"", "\"user\",\"operator\"")) + "." + part(2);
    }

    private String payload() {
        return new String(Base64.getUrlDecoder().decode(part(1)), StandardCharsets.UTF_8);
    }

    private String part(int number) {
        return real.split("\\.")[number];
    }

    private byte[] pem() {
        return ("-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(realmKey.getKey().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
