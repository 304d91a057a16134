package org.satoshispark.simulator.contract;

import fr.acinq.bitcoin.Bech32;
import fr.acinq.bitcoin.Crypto;
import fr.acinq.bitcoin.PrivateKey;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Somebody without channels: takes another's invoice and signs it with a key that nobody knows. The payee is who signed. */
final class Stranger {
    private static final int SIGNATURE_GROUPS = 104;

    private Stranger() {}

    /** The same text in all but the payee; works for every network's prefix. */
    static String signs(String invoice) {
        var parts = Bech32.decode(invoice, false);
        var content = Arrays.copyOf(parts.getSecond(), parts.getSecond().length - SIGNATURE_GROUPS);
        var digest = Crypto.sha256(signed(parts.getFirst(), content));
        var key = new PrivateKey(InvoiceContract.random32().toByteArray());
        var signature = Crypto.sign(digest, key);
        var recovery = IntStream.range(0, 4)
                .filter(id -> Crypto.recoverPublicKey(signature, digest, id).equals(key.publicKey()))
                .findFirst()
                .orElseThrow();
        var end = Arrays.copyOf(signature.toByteArray(), 65);
        end[64] = (byte) recovery;
        var data = Stream.of(content, Bech32.eight2five(end))
                .flatMap(Arrays::stream)
                .toArray(Byte[]::new);
        return Bech32.encode(parts.getFirst(), data, Bech32.Encoding.Bech32);
    }

    /** Prefix and content as bytes, filled up with zero bits (BOLT11). */
    private static byte[] signed(String prefix, Byte[] groups) {
        var bits = new StringBuilder();
        for (var group : groups) {
            bits.append(Integer.toBinaryString(32 | group), 1, 6);
        }
        bits.repeat("0", Math.floorMod(-bits.length(), 8));
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(prefix.getBytes(StandardCharsets.US_ASCII));
        var number = new BigInteger("1" + bits, 2).toByteArray();
        bytes.write(number, 1, number.length - 1);
        return bytes.toByteArray();
    }
}
