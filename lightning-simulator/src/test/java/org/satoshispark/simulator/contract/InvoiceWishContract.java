package org.satoshispark.simulator.contract;

import static io.grpc.Status.Code.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.simulator.contract.Refusals.refused;

import com.google.protobuf.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.satoshispark.lnd.lnrpc.Invoice;

/** What AddInvoice takes and what it refuses. */
interface InvoiceWishContract extends Contract {
    /** What BOLT11 has room for. */
    int LONGEST_MEMO = 639;

    long HIGHEST_SAT = 10_000_000_000_000L;
    long ONE_YEAR = 31_536_000;

    private void refuses(String words, Invoice.Builder wish) {
        refused(UNKNOWN, words, () -> node().lightning().addInvoice(wish.build()));
    }

    private Invoice made(Invoice.Builder wish) {
        return node().lookup(node().lightning().addInvoice(wish.build()).getRHash());
    }

    @Test
    default void theAmountIsOneOfTwoFieldsNotNegativeAndBounded() {
        refuses(
                "sat and msat arguments are mutually exclusive",
                wish().setValue(1).setValueMsat(1000));
        refuses("amount cannot be negative", wish().setValueMsat(-1));
        refuses("amount cannot be negative", wish().setValue(-1));
        refuses("too large", wish().setValue(HIGHEST_SAT + 1));
        assertThat(made(wish().setValue(HIGHEST_SAT)).getValueMsat()).isEqualTo(HIGHEST_SAT * 1000);
        assertThat(made(wish().setValue(21)).getValueMsat()).isEqualTo(21_000);
        assertThat(made(wish().setValueMsat(1)).getValueMsat()).isEqualTo(1);
    }

    @Test
    default void theLifeIsBoundedAndADayWhenNotSaid() {
        refuses("greater than max expiry", wish().setExpiry(ONE_YEAR + 1));
        assertThat(made(wish().setExpiry(ONE_YEAR)).getExpiry()).isEqualTo(ONE_YEAR);
        assertThat(made(wish().setExpiry(-1)).getExpiry()).isEqualTo(86_400);
    }

    @Test
    default void theMemoIsBoundedByWhatAnInvoiceCanCarry() {
        assertThat(made(wish().setMemo("x".repeat(LONGEST_MEMO))).getMemo()).hasSize(LONGEST_MEMO);
        var twoBytesEach = "ü".repeat(LONGEST_MEMO / 2);
        assertThat(made(wish().setMemo(twoBytesEach)).getMemo()).isEqualTo(twoBytesEach);
        refuses("data length too big", wish().setMemo("x".repeat(LONGEST_MEMO + 1)));
        refuses("data length too big", wish().setMemo("ü".repeat(LONGEST_MEMO / 2 + 1)));
        refuses("data length too big", wish().setMemo("x".repeat(1024)));
        refuses("memo too large: 1025 bytes (maxsize=1024)", wish().setMemo("x".repeat(1025)));
    }

    @Test
    default void aMemoComesBackAsItWasGiven() {
        for (var memo : new String[] {"", " ", "tea & <b>cake</b>\n\t\"'\\", "סָאטוֹשִׁי ⚡ 🫖"}) {
            var invoice = made(wish().setMemo(memo).setValue(1));
            assertThat(invoice.getMemo()).isEqualTo(memo);
            assertThat(node().decode(invoice.getPaymentRequest()).getDescription())
                    .isEqualTo(memo);
        }
    }

    @Test
    default void theHashOfADescriptionHas32Bytes() {
        refuses("description hash is 5 bytes, must be 32", wish().setDescriptionHash(ByteString.copyFromUtf8("short")));
        var hash = InvoiceContract.random32();
        assertThat(made(wish().setDescriptionHash(hash)).getDescriptionHash()).isEqualTo(hash);
    }

    @Test
    default void thePreimageHas32BytesNotAllOfThemZero() {
        refuses("invalid preimage length of 5, want 32", wish().setRPreimage(ByteString.copyFromUtf8("short")));
        refuses("cannot use hash of all-zeroes preimage", wish().setRPreimage(ByteString.copyFrom(new byte[32])));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 17, 65_536})
    default void theLastHopsDeltaIsBounded(long blocks) {
        refuses("CLTV delta of " + blocks, wish().setCltvExpiry(blocks));
    }

    private static Invoice.Builder wish() {
        return Invoice.newBuilder();
    }
}
