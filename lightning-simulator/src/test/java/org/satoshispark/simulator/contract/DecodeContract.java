package org.satoshispark.simulator.contract;

import static io.grpc.Status.Code.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.simulator.contract.Refusals.refused;

import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.satoshispark.lnd.lnrpc.GetInfoRequest;
import org.satoshispark.lnd.lnrpc.Invoice;

/** DecodePayReq: the one parser (lightning.md G9). */
interface DecodeContract extends Contract {
    /** An example of BOLT11, signed well, of the main network. */
    String MAINNET =
            "lnbc1pvjluezsp5zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zygspp5qqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqypqdpl2pkx2ctnv5sxxmmwwd5kgetjypeh2ursdae8g6twvus8g6rfwvs8qun0dfjkxaq9qrsgq357wnc5r2ueh7ck6q93dj32dlqnls087fxdwk8qakdyafkq3yap9us6v52vjjsrvywa6rt52cm9r9zqt8r2t7mlcwspyetp5h2tztugp9lfyql";

    @Test
    default void anInvoiceTextIsRead() {
        var added = node().addInvoice(123_456);
        var read = node().decode(added.getPaymentRequest());
        assertThat(read.getPaymentHash())
                .isEqualTo(HexFormat.of().formatHex(added.getRHash().toByteArray()));
        assertThat(read.getNumMsat()).isEqualTo(123_456);
        assertThat(read.getNumSatoshis()).isEqualTo(123);
        assertThat(read.getDescription()).isEqualTo("deposit");
        assertThat(read.getExpiry()).isEqualTo(86_400);
        assertThat(read.getDestination())
                .isEqualTo(node().lightning()
                        .getInfo(GetInfoRequest.getDefaultInstance())
                        .getIdentityPubkey());
        assertThat(read.getPaymentAddr()).isEqualTo(added.getPaymentAddr());
        var made = node().lookup(added.getRHash());
        assertThat(read.getTimestamp()).isEqualTo(made.getCreationDate());
        assertThat(read.getCltvExpiry()).isEqualTo(made.getCltvExpiry());
    }

    @Test
    default void anOpenAmountIsReadAsNone() {
        var read = node().decode(node().addInvoice(0).getPaymentRequest());
        assertThat(read.getNumMsat()).isZero();
        assertThat(read.getNumSatoshis()).isZero();
    }

    @Test
    default void theHashOfADescriptionIsHex() {
        var hash = InvoiceContract.random32();
        var text = node().lightning()
                .addInvoice(Invoice.newBuilder().setDescriptionHash(hash).build())
                .getPaymentRequest();
        assertThat(node().decode(text).getDescriptionHash())
                .isEqualTo(HexFormat.of().formatHex(hash.toByteArray()));
    }

    @Test
    default void capitalsAreReadToo() {
        var text = node().addInvoice(1_000).getPaymentRequest();
        assertThat(node().decode(text.toUpperCase(Locale.ROOT))).isEqualTo(node().decode(text));
    }

    @ParameterizedTest
    @CsvSource({
        "'', invalid bech32 string length 0",
        "ln, invalid bech32 string length 2",
        "'not an invoice', invalid character in string: ' '",
        "notaninvoice, invalid index of 1",
        "1qqqqqqqqqq, invalid index of 1",
        "lnbc1bbbbbbbbbb, invalid character not part of charset: 98",
        "lnbc1qqqqqqqqqqqqq, checksum failed",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4, hrp too short",
        "A12UEL5L, hrp too short",
        "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw, prefix should be",
        "lnbc1QQQqqqqqqqq, not all lowercase or all uppercase"
    })
    default void whatIsNoInvoiceIsRefused(String text, String words) {
        refused(UNKNOWN, words, () -> node().decode(text));
    }

    @Test
    default void anotherNetworksInvoiceIsRefused() {
        refused(UNKNOWN, "invoice not for current active network", () -> node().decode(MAINNET));
    }

    @Test
    default void aDamagedInvoiceIsRefused() {
        var good = node().addInvoice(1_000).getPaymentRequest();
        var last = good.charAt(good.length() - 1) == 'q' ? 'p' : 'q';
        refused(UNKNOWN, "checksum failed", () -> node().decode(good.substring(0, good.length() - 1) + last));
        refused(UNKNOWN, "checksum failed", () -> node().decode(good.substring(0, good.length() - 10)));
        refused(UNKNOWN, "invalid character in string: ' '", () -> node().decode(" " + good));
        refused(UNKNOWN, "invalid character in string", () -> node().decode(good + "\n"));
        refused(UNKNOWN, "checksum failed", () -> node().decode("lightning1" + good));
    }

    @Test
    default void anEndlessTextIsRefused() {
        refused(UNKNOWN, "invoice is too large", () -> node().decode("lnbc1" + "q".repeat(7_085)));
    }
}
