package org.satoshispark.system.lightning;

import com.google.protobuf.ByteString;
import io.grpc.StatusException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import org.satoshispark.lnd.invoicesrpc.AddHoldInvoiceRequest;
import org.satoshispark.lnd.invoicesrpc.InvoicesGrpc;
import org.satoshispark.lnd.invoicesrpc.SettleInvoiceMsg;
import org.satoshispark.lnd.lnrpc.Invoice;
import org.satoshispark.lnd.lnrpc.LightningGrpc;
import org.satoshispark.lnd.lnrpc.Payment;
import org.satoshispark.lnd.lnrpc.PaymentHash;
import org.satoshispark.lnd.routerrpc.RouterGrpc;
import org.satoshispark.lnd.routerrpc.SendPaymentRequest;
import org.satoshispark.localstack.lightning.LndNode;
import org.satoshispark.system.client.Until;

/** The world outside as another lnd: real invoices, real payments over a router that takes a fee. */
public final class LndStrangers implements Strangers {
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final long FEE_LIMIT_MSAT = 1_000_000;
    private static final int ATTEMPTS_S = 60;
    private static final int MOST_PARTS = 16;
    private static final int PREIMAGE_BYTES = 32;
    private final LndNode node;

    public LndStrangers(LndNode node) {
        this.node = node;
    }

    @Override
    public String introduction() {
        return "The world outside is another lnd, two hops away. Left out: a node that gives no answer, for lnd cannot be told"
                + " to be silent; instead a shop outside holds our payment.";
    }

    @Override
    public void pays(String paymentRequest) {
        var request = SendPaymentRequest.newBuilder()
                .setPaymentRequest(paymentRequest)
                .setFeeLimitMsat(FEE_LIMIT_MSAT)
                .setTimeoutSeconds(ATTEMPTS_S)
                .setMaxParts(MOST_PARTS)
                .build();
        asked(lnd -> {
            var updates = lnd.stub(RouterGrpc::newBlockingV2Stub).sendPaymentV2(request);
            Payment last = null;
            for (var update = updates.read(); update != null; update = updates.read()) {
                last = update;
            }
            if (last == null || last.getStatus() != Payment.PaymentStatus.SUCCEEDED) {
                throw new IllegalStateException("a stranger could not pay: "
                        + (last == null ? "no word" : last.getStatus() + " " + last.getFailureReason()));
            }
            return last;
        });
    }

    @Override
    public String asksFor(long msat) {
        var wanted = Invoice.newBuilder()
                .setMemo("coffee")
                .setValueMsat(msat)
                .setExpiry(3600)
                .build();
        return asked(lnd ->
                lnd.stub(LightningGrpc::newBlockingV2Stub).addInvoice(wanted).getPaymentRequest());
    }

    @Override
    public String asksOutOfReach(long msat) {
        return UnknownPayee.of(asksFor(msat));
    }

    @Override
    public HeldInvoice asksAndHolds(long msat, Duration silence) {
        var preimage = new byte[PREIMAGE_BYTES];
        new SecureRandom().nextBytes(preimage);
        var wanted = AddHoldInvoiceRequest.newBuilder()
                .setMemo("slow coffee")
                .setHash(ByteString.copyFrom(sha256(preimage)))
                .setValueMsat(msat)
                .setExpiry(3600)
                .build();
        return new HeldInvoice(
                asked(lnd -> lnd.stub(InvoicesGrpc::newBlockingV2Stub)
                        .addHoldInvoice(wanted)
                        .getPaymentRequest()),
                preimage,
                silence);
    }

    /** An invoice of another lnd that keeps the money locked until it is {@link #settle settled}. */
    public final class HeldInvoice implements Held {
        private final String paymentRequest;
        private final byte[] preimage;
        private final Duration silence;

        private HeldInvoice(String paymentRequest, byte[] preimage, Duration silence) {
            this.paymentRequest = paymentRequest;
            this.preimage = preimage;
            this.silence = silence;
        }

        @Override
        public String paymentRequest() {
            return paymentRequest;
        }

        /** Until the money has come as far as the receiver, who has not taken it. */
        public void awaitArrival() {
            Until.holds("the money being held", SOON, this::state, Invoice.InvoiceState.ACCEPTED::equals);
        }

        public void settle() {
            var proof = SettleInvoiceMsg.newBuilder()
                    .setPreimage(ByteString.copyFrom(preimage))
                    .build();
            asked(lnd -> lnd.stub(InvoicesGrpc::newBlockingV2Stub).settleInvoice(proof));
        }

        @Override
        public void isTaken() {
            awaitArrival();
            try {
                Thread.sleep(silence);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
            settle();
        }

        private Invoice.InvoiceState state() {
            var hash = PaymentHash.newBuilder()
                    .setRHash(ByteString.copyFrom(sha256(preimage)))
                    .build();
            return asked(lnd -> lnd.stub(LightningGrpc::newBlockingV2Stub).lookupInvoice(hash))
                    .getState();
        }
    }

    private interface Question<A> {
        A put(LndClient lnd) throws StatusException, InterruptedException;
    }

    /** A connection for each: the node may have been killed and started anew in between. */
    private <A> A asked(Question<A> question) {
        try (var lnd = LndClient.of(node.address(), node.certificate(), node.adminMacaroon())) {
            return question.put(lnd);
        } catch (StatusException refused) {
            throw new IllegalStateException(node.name() + ": " + refused.getMessage(), refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
