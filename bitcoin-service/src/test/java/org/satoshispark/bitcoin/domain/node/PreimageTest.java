package org.satoshispark.bitcoin.domain.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.satoshispark.bitcoin.application.deposit.Preimages;

class PreimageTest {

    @Test
    void theHashIsSha256OfTheSecret() {
        // BOLT11 test vectors: preimage 00..00 is not theirs, but this pair is printf '\0'x32 | sha256sum.
        assertThat(Preimage.of(new byte[32]).hash().hex())
                .isEqualTo("66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925");
    }

    @Test
    void theSecretIsNeverPrinted() {
        var preimage = Preimage.ofHex("ab".repeat(32));
        assertThat(preimage.toString()).doesNotContain("ab");
        assertThat(String.valueOf(new org.satoshispark.bitcoin.application.node.PaymentFate.Succeeded(preimage, 1, 0)))
                .doesNotContain("abab");
    }

    @Test
    void aDepositHasOnePreimageForEverAndNobodyElseHasIt() {
        var id = UUID.fromString("0192f0c4-0000-7000-8000-000000000001");
        var key = HexFormat.of().parseHex("01".repeat(32));
        assertThat(new Preimages(key).of(id)).isEqualTo(new Preimages(key.clone()).of(id));
        assertThat(new Preimages(key).of(id)).isNotEqualTo(new Preimages(new byte[32]).of(id));
        assertThat(new Preimages(key).of(id)).isNotEqualTo(new Preimages(key).of(UUID.randomUUID()));
        assertThatThrownBy(() -> new Preimages(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDescriptionHashOrAShortTextIsNoPaymentHash() {
        assertThatThrownBy(() -> new PaymentHash("ab".repeat(31))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PaymentHash("AB".repeat(32))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PaymentHash.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThat(PaymentHash.of(new byte[32]).bytes()).hasSize(32);
    }
}
