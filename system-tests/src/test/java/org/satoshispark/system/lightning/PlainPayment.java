package org.satoshispark.system.lightning;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.util.HexFormat;
import org.satoshispark.lnd.lnrpc.PayReq;
import org.satoshispark.lnd.routerrpc.SendPaymentRequest;

/**
 * An order to pay that lnd's own checks of the invoice do not see, so that the payee decides: any amount, also late or twice.
 * These fields are not in lnd-api because the suite must never use them.
 */
final class PlainPayment {
    private static final int DEST = 1;
    private static final int PAYMENT_HASH = 3;
    private static final int FINAL_CLTV_DELTA = 4;
    private static final int DEST_FEATURES = 16;
    private static final int PAYMENT_ADDR = 20;
    private static final long[] ONION_ADDRESS_AND_PARTS = {9, 15, 17};
    private static final long FEE_MSAT = 1_000_000;

    private PlainPayment() {}

    static SendPaymentRequest.Builder of(PayReq invoice, long amountMsat) {
        var features = Field.newBuilder();
        for (var feature : ONION_ADDRESS_AND_PARTS) {
            features.addVarint(feature);
        }
        var beyondOurApi = UnknownFieldSet.newBuilder()
                .addField(DEST, bytes(invoice.getDestination()))
                .addField(PAYMENT_HASH, bytes(invoice.getPaymentHash()))
                .addField(
                        FINAL_CLTV_DELTA,
                        Field.newBuilder().addVarint(invoice.getCltvExpiry()).build())
                .addField(DEST_FEATURES, features.build())
                .addField(
                        PAYMENT_ADDR,
                        Field.newBuilder()
                                .addLengthDelimited(invoice.getPaymentAddr())
                                .build())
                .build();
        return SendPaymentRequest.newBuilder()
                .setAmtMsat(amountMsat)
                .setFeeLimitMsat(FEE_MSAT)
                .setTimeoutSeconds(15)
                .setUnknownFields(beyondOurApi);
    }

    private static Field bytes(String hex) {
        return Field.newBuilder()
                .addLengthDelimited(ByteString.copyFrom(HexFormat.of().parseHex(hex)))
                .build();
    }
}
