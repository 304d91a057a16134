package org.satoshispark.bitcoin.application.deposit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.satoshispark.bitcoin.domain.node.Preimage;

/**
 * The preimage of each deposit, HMAC-SHA256 of its id: making the same invoice twice is impossible, and nothing secret is
 * stored per deposit (lightning.md D1). Whoever has the key can take every open deposit.
 */
public final class Preimages {
    private static final int SHORTEST_KEY = 32;
    private final SecretKeySpec key;

    /** @param key at least 32 random bytes, the same for ever */
    public Preimages(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("the preimage key must have at least " + SHORTEST_KEY + " bytes");
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    public Preimage of(UUID depositId) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Preimage.of(mac.doFinal(depositId.toString().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
